select api.find_user('ann@example.org'), obj_description('api'::regnamespace, 'pg_namespace');
select object_name from pgmg_state order by object_name collate "C";
