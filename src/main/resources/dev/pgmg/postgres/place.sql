-- Which database this is, so that a restored or upgraded one is told from the one it came from; and
-- where it creates what is named without a schema.
--
-- A role that may not ask for the identifier could not even plan a query that names the function, so
-- the query is text until it runs. Such a role tells an upgrade by the server's version.
SELECT concat_ws('/',
                 CASE WHEN has_function_privilege('pg_control_system()', 'execute')
                      THEN (SELECT word FROM ts_stat($$SELECT array_to_tsvector(ARRAY[system_identifier::text])
                                                       FROM pg_control_system()$$)) END,
                 current_setting('server_version_num')::int / 10000,
                 (SELECT oid FROM pg_database WHERE datname = current_database()),
                 coalesce(to_regclass('${schema}.pgmg_state')::oid, 0)),
       current_schema(), current_setting('search_path'), current_user
