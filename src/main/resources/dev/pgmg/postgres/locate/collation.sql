-- Collations that this database can use: there may be one of that name for another encoding.
SELECT w.ordinal, 'pg_collation', o.oid, o.xmin::text
FROM wanted w
JOIN pg_collation o ON o.collname = w.name
JOIN pg_namespace n ON n.oid = o.collnamespace
WHERE w.family = 'COLLATION'
  AND CASE WHEN w.anywhere THEN pg_collation_is_visible(o.oid) ELSE n.nspname = w.schema END
  AND o.collencoding IN (-1, (SELECT encoding FROM pg_database WHERE datname = current_database()))
