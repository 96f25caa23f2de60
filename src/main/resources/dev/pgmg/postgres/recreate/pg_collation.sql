-- Collations. The columns that say the locale have changed from version to version: one for libc,
-- another for ICU from 15 on, under another name from 17 on.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE COLLATION %s (PROVIDER = %s, %s)', i.ref,
                        CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' END,
                        concat_ws(', ',
                          CASE WHEN c.collprovider <> 'c'
                               THEN 'LOCALE = ' || quote_literal(coalesce(facts ->> 'colllocale', facts ->> 'colliculocale', c.collcollate))
                               ELSE format('LC_COLLATE = %L, LC_CTYPE = %L', c.collcollate, c.collctype) END,
                          'RULES = ' || quote_literal(facts ->> 'collicurules'),
                          CASE WHEN NOT c.collisdeterministic THEN 'DETERMINISTIC = false' END,
                          'VERSION = ' || quote_literal(c.collversion))) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_collation c ON a.catalog = 'pg_collation'::regclass AND c.oid = a.oid
CROSS JOIN to_jsonb(c) AS facts
