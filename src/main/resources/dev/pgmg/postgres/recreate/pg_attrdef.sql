-- Defaults. The expression of a generated column stands in the same catalog, but is not one to set.
SELECT a.catalog, a.oid,
       CASE WHEN t.attgenerated = ''
            THEN format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', d.adrelid::regclass, t.attname,
                        pg_get_expr(d.adbin, d.adrelid)) END,
       CASE WHEN t.attgenerated = ''
            THEN format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', d.adrelid::regclass, t.attname) ELSE '' END,
       NULL::text[]
FROM asked a
JOIN pg_attrdef d ON a.catalog = 'pg_attrdef'::regclass AND d.oid = a.oid
JOIN pg_attribute t ON t.attrelid = d.adrelid AND t.attnum = d.adnum
