-- Rules by their relation.
SELECT w.ordinal, 'pg_rewrite', o.oid, o.xmin::text
FROM wanted w
JOIN pg_class c ON c.relname = w.name
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_rewrite o ON o.ev_class = c.oid AND o.rulename = w.member
WHERE w.family = 'RULE'
  AND CASE WHEN w.anywhere THEN pg_table_is_visible(c.oid) ELSE n.nspname = w.schema END
