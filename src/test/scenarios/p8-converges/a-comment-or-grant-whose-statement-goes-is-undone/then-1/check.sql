select relname, obj_description(oid, 'pg_class'), col_description(oid, 2), has_table_privilege('s_undone_app', oid, 'select') as may_select, has_table_privilege('s_undone_app', oid, 'insert') as may_insert
from pg_class where relname in ('users', 'user_names') order by relname;
select has_function_privilege('public', 'greet(text)', 'execute') as public_may, col_description('users'::regclass, 1);
select name, oid = to_regclass(name) as same_object from witness;
