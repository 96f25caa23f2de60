-- Text search templates.
SELECT w.ordinal, 'pg_ts_template', o.oid, o.xmin::text
FROM wanted w
JOIN pg_ts_template o ON o.tmplname = w.name
JOIN pg_namespace n ON n.oid = o.tmplnamespace
WHERE w.family = 'TEXT_SEARCH_TEMPLATE'
  AND CASE WHEN w.anywhere THEN pg_ts_template_is_visible(o.oid) ELSE n.nspname = w.schema END
