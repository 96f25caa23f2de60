select relname, has_table_privilege('s_legacy_app', oid, 'select') as app_may from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname;
