-- Text search configurations.
SELECT a.catalog, a.oid, 'TEXT_SEARCH_CONFIGURATION', 'TEXT SEARCH CONFIGURATION', n.nspname, o.cfgname, '', format('%I.%I', n.nspname, o.cfgname),
       o.cfgowner, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_ts_config o ON a.catalog = 'pg_ts_config'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.cfgnamespace
