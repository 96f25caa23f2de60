-- Text search configurations with their mappings.
SELECT w.ordinal, 'pg_ts_config', o.oid,
       concat_ws('/', o.xmin,
         (SELECT max(m.xmin::text::bigint) || '/' || count(*) FROM pg_ts_config_map m WHERE m.mapcfg = o.oid))
FROM wanted w
JOIN pg_ts_config o ON o.cfgname = w.name
JOIN pg_namespace n ON n.oid = o.cfgnamespace
WHERE w.family = 'TEXT_SEARCH_CONFIGURATION'
  AND CASE WHEN w.anywhere THEN pg_ts_config_is_visible(o.oid) ELSE n.nspname = w.schema END
