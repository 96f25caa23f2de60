-- The columns of tables that have the given types or arrays of them, where they are defined (not
-- inherited), with the default they have.
SELECT t.oid AS type, format('%I.%I', n.nspname, c.relname) AS relation, quote_ident(a.attname) AS name,
       a.atttypid = t.typarray AS is_array,
       coalesce(CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END, '') AS default_value,
       c.relkind = 'f' AS is_foreign, c.oid, a.attnum
FROM pg_type t
JOIN pg_attribute a ON a.atttypid IN (t.oid, nullif(t.typarray, 0)) AND a.attnum > 0 AND NOT a.attisdropped
                   AND a.attinhcount = 0
JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f')
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE t.oid = ANY (?::oid[])
ORDER BY 2, a.attnum
