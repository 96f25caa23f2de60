-- Triggers by their relation.
SELECT w.ordinal, 'pg_trigger', o.oid, o.xmin::text
FROM wanted w
JOIN pg_class c ON c.relname = w.name
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_trigger o ON o.tgrelid = c.oid AND o.tgname = w.member AND NOT o.tgisinternal
WHERE w.family = 'TRIGGER'
  AND CASE WHEN w.anywhere THEN pg_table_is_visible(c.oid) ELSE n.nspname = w.schema END
