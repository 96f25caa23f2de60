-- Text search parsers.
SELECT w.ordinal, 'pg_ts_parser', o.oid, o.xmin::text
FROM wanted w
JOIN pg_ts_parser o ON o.prsname = w.name
JOIN pg_namespace n ON n.oid = o.prsnamespace
WHERE w.family = 'TEXT_SEARCH_PARSER'
  AND CASE WHEN w.anywhere THEN pg_ts_parser_is_visible(o.oid) ELSE n.nspname = w.schema END
