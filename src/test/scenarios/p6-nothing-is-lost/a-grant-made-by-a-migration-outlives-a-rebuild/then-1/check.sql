select has_table_privilege('s_migrated_app', oid, 'select') as app_may, obj_description(oid, 'pg_class') from pg_class where relname = 'user_scores';
