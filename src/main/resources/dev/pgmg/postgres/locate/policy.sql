-- Policies by their table.
SELECT w.ordinal, 'pg_policy', o.oid, o.xmin::text
FROM wanted w
JOIN pg_class c ON c.relname = w.name
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_policy o ON o.polrelid = c.oid AND o.polname = w.member
WHERE w.family = 'POLICY'
  AND CASE WHEN w.anywhere THEN pg_table_is_visible(c.oid) ELSE n.nspname = w.schema END
