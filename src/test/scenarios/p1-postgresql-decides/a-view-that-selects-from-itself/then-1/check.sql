select obj_description('own'::regclass), reloptions, has_table_privilege('s_self_app', 'own', 'select') from pg_class where oid = 'own'::regclass;
select pg_get_viewdef('own'::regclass) like '%FROM own%' as reads_itself;
