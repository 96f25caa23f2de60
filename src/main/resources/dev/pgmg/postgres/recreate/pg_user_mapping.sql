-- User mappings, where the options are shown to this role: the view says NULL else, as it does where
-- there are none. The condition is the view's own.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
                 AND ((m.umuser = current_user::regrole
                       AND (pg_has_role(s.srvowner, 'USAGE') OR has_server_privilege(s.oid, 'USAGE')))
                      OR (m.umuser = 0 AND pg_has_role(s.srvowner, 'USAGE'))
                      OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user))
            THEN concat_ws(' ', 'CREATE USER MAPPING ' || i.ref,
                           (SELECT 'OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                            FROM pg_options_to_table(m.umoptions) o)) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_user_mappings m ON a.catalog = 'pg_user_mapping'::regclass AND m.umid = a.oid
JOIN pg_foreign_server s ON s.oid = m.srvid
