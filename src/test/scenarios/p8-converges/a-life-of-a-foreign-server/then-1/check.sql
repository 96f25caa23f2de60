select fdwname, fdwoptions, fdwacl is null as no_acl, has_foreign_data_wrapper_privilege('s_foreign_app', oid, 'usage') as app_may from pg_foreign_data_wrapper;
select srvname, srvtype, srvversion, srvoptions, obj_description(oid, 'pg_foreign_server') from pg_foreign_server order by 1;
select srvname, usename, umoptions from pg_user_mappings order by 1, 2;
