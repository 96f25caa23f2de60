select string_agg(attname, ', ' order by attnum) as columns from pg_attribute where attrelid = 'user_scores'::regclass;
select obj_description('user_scores'::regclass, 'pg_class'), has_table_privilege('s_remade_app', 'user_scores', 'select') as app_may;
