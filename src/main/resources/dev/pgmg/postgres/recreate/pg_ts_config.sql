-- Text search configurations; their mappings are dress.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE TEXT SEARCH CONFIGURATION %s (PARSER = %I.%I)', i.ref, n.nspname, p.prsname) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_ts_config c ON a.catalog = 'pg_ts_config'::regclass AND c.oid = a.oid
JOIN pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_namespace n ON n.oid = p.prsnamespace
