select object_name from pgmg_state order by object_name;
select pg_get_viewdef('best_users'::regclass), obj_description('same'::regclass);
