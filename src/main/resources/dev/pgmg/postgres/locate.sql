-- Where objects are: their rows in the catalogs, by name. What is declared without a schema is in
-- the one where PostgreSQL creates; what a statement only mentions is the first in search_path.
-- Arguments are compared with what format_type() says, with and without a schema, so that a type
-- that is gone is not found instead of being an error (to_regprocedure() raises one before 16). A
-- type that is said by a column (%TYPE) may be any.
WITH wanted AS (
  SELECT ordinal, family, coalesce(nullif(schema, ''), current_schema()) AS schema,
         schema = '' AND (mentioned OR family = 'TRIGGER') AS anywhere, name, member
  FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bool[]) WITH ORDINALITY
       AS w(family, schema, name, member, mentioned, ordinal)
)
SELECT w.ordinal, 'pg_class' AS catalog, c.oid
FROM wanted w
JOIN pg_namespace n ON n.nspname = w.schema
JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name AND c.relkind <> 'c'
WHERE w.family = 'RELATION' AND NOT w.anywhere
UNION ALL
SELECT w.ordinal, 'pg_class', to_regclass(quote_ident(w.name))::oid
FROM wanted w
WHERE w.family = 'RELATION' AND w.anywhere AND to_regclass(quote_ident(w.name)) IS NOT NULL
UNION ALL
SELECT w.ordinal, 'pg_type', t.oid
FROM wanted w
JOIN pg_namespace n ON n.nspname = w.schema
JOIN pg_type t ON t.typnamespace = n.oid AND t.typname = w.name
WHERE w.family = 'TYPE'
  AND (t.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
UNION ALL
SELECT w.ordinal, 'pg_proc', p.oid
FROM wanted w
JOIN pg_namespace n ON n.nspname = w.schema
JOIN pg_proc p ON p.pronamespace = n.oid AND p.proname = w.name
CROSS JOIN LATERAL (
  SELECT '(' || coalesce(string_agg(format_type(a.type, NULL), ', ' ORDER BY a.n), '') || ')' AS shown,
         '(' || coalesce(string_agg(CASE WHEN tn.nspname IN ('pg_catalog', 'public')
                                         THEN format_type(a.type, NULL)
                                         ELSE quote_ident(tn.nspname) || '.' || regexp_replace(format_type(a.type, NULL), '^("[^"]+"|[^".]+)\.', '')
                                    END, ', ' ORDER BY a.n), '') || ')' AS qualified
  FROM unnest(p.proargtypes) WITH ORDINALITY AS a(type, n)
  JOIN pg_type t ON t.oid = a.type
  JOIN pg_namespace tn ON tn.oid = t.typnamespace
) arguments
WHERE w.family = 'ROUTINE'
  AND CASE WHEN w.member LIKE '%\%TYPE%'
           THEN arguments.shown LIKE regexp_replace(replace(w.member, '_', '\_'), '[^(, ]+%TYPE', '%', 'g')
           ELSE w.member IN (arguments.shown, arguments.qualified) END
UNION ALL
SELECT w.ordinal, 'pg_trigger', t.oid
FROM wanted w
JOIN pg_trigger t ON t.tgname = w.member AND NOT t.tgisinternal
JOIN pg_class c ON c.oid = t.tgrelid AND c.relname = w.name
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE w.family = 'TRIGGER'
  AND CASE WHEN w.anywhere THEN pg_table_is_visible(c.oid) ELSE n.nspname = w.schema END
UNION ALL
SELECT w.ordinal, 'pg_namespace', n.oid
FROM wanted w JOIN pg_namespace n ON n.nspname = w.name
WHERE w.family = 'SCHEMA'
UNION ALL
SELECT w.ordinal, 'pg_extension', e.oid
FROM wanted w JOIN pg_extension e ON e.extname = w.name
WHERE w.family = 'EXTENSION'
