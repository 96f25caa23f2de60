select reloptions, obj_description(oid, 'pg_class'), has_table_privilege('s_replace_app', oid, 'select') as app_may from pg_class where relname = 'user_names';
select name, oid = to_regclass(name) as same_object from witness;
select has_function_privilege('public', 'greet(text)', 'execute') as public_may;
