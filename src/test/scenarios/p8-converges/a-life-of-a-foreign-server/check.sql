select srvname, srvtype, srvversion, srvoptions, obj_description(oid, 'pg_foreign_server') from pg_foreign_server order by 1;
select srvname, usename, umoptions from pg_user_mappings order by 1, 2;
