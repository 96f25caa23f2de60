-- Extended statistics; what ANALYZE finds is in another catalog.
SELECT w.ordinal, 'pg_statistic_ext', o.oid, o.xmin::text
FROM wanted w
JOIN pg_statistic_ext o ON o.stxname = w.name
JOIN pg_namespace n ON n.oid = o.stxnamespace
WHERE w.family = 'STATISTICS'
  AND CASE WHEN w.anywhere THEN pg_statistics_obj_is_visible(o.oid) ELSE n.nspname = w.schema END
