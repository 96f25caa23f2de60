-- Foreign servers.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN concat_ws(' ', 'CREATE SERVER ' || i.ref, 'TYPE ' || quote_literal(s.srvtype),
                           'VERSION ' || quote_literal(s.srvversion), format('FOREIGN DATA WRAPPER %I', w.fdwname),
                           (SELECT 'OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                            FROM pg_options_to_table(s.srvoptions) o)) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_foreign_server s ON a.catalog = 'pg_foreign_server'::regclass AND s.oid = a.oid
JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
