-- Text search dictionaries.
SELECT w.ordinal, 'pg_ts_dict', o.oid, o.xmin::text
FROM wanted w
JOIN pg_ts_dict o ON o.dictname = w.name
JOIN pg_namespace n ON n.oid = o.dictnamespace
WHERE w.family = 'TEXT_SEARCH_DICTIONARY'
  AND CASE WHEN w.anywhere THEN pg_ts_dict_is_visible(o.oid) ELSE n.nspname = w.schema END
