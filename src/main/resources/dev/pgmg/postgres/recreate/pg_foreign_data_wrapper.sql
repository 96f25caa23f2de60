-- Foreign data wrappers.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN concat_ws(' ', 'CREATE FOREIGN DATA WRAPPER ' || i.ref,
                           'HANDLER ' || nullif(w.fdwhandler, 0)::regproc, 'VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc,
                           (SELECT 'OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                            FROM pg_options_to_table(w.fdwoptions) o)) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_foreign_data_wrapper w ON a.catalog = 'pg_foreign_data_wrapper'::regclass AND w.oid = a.oid
