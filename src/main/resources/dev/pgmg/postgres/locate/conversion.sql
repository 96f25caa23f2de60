-- Conversions.
SELECT w.ordinal, 'pg_conversion', o.oid, o.xmin::text
FROM wanted w
JOIN pg_conversion o ON o.conname = w.name
JOIN pg_namespace n ON n.oid = o.connamespace
WHERE w.family = 'CONVERSION'
  AND CASE WHEN w.anywhere THEN pg_conversion_is_visible(o.oid) ELSE n.nspname = w.schema END
