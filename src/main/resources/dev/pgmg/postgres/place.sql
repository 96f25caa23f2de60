-- Which database this is, so that a restored or upgraded one is told from the one it came from; and
-- where it creates what is named without a schema.
SELECT concat_ws('/',
                 CASE WHEN has_function_privilege('pg_control_system()', 'execute')
                      THEN (SELECT system_identifier FROM pg_control_system()) END,
                 (SELECT oid FROM pg_database WHERE datname = current_database()),
                 coalesce(to_regclass('${schema}.pgmg_state')::oid, 0)),
       current_schema(), current_setting('search_path'), current_user
