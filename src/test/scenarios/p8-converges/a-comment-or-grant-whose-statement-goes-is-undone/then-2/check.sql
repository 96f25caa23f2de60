select obj_description('user_names'::regclass, 'pg_class'), has_table_privilege('s_undone_app', 'user_names', 'select') as may_select;
