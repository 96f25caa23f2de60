-- Views and indexes have a version. That of a view is not its row in pg_class, which REFRESH,
-- CLUSTER and ANALYZE change; its columns may be renamed. Tables are changed by migrations alone.
SELECT w.ordinal, 'pg_class', o.oid,
       CASE WHEN o.relkind IN ('v', 'm')
            THEN (SELECT r.xmin FROM pg_rewrite r WHERE r.ev_class = o.oid AND r.rulename = '_RETURN')
                 || '/' || (SELECT max(t.xmin::text::bigint) FROM pg_attribute t WHERE t.attrelid = o.oid AND t.attnum > 0)
            WHEN o.relkind IN ('i', 'I')
            THEN (SELECT x.xmin::text FROM pg_index x WHERE x.indexrelid = o.oid)
       END || concat_ws('/', '', o.relam, o.reltablespace, o.reloptions)
FROM wanted w
JOIN pg_class o ON o.relname = w.name AND o.relkind <> 'c'
JOIN pg_namespace n ON n.oid = o.relnamespace
WHERE w.family = 'RELATION'
  AND CASE WHEN w.anywhere THEN pg_table_is_visible(o.oid) ELSE n.nspname = w.schema END
