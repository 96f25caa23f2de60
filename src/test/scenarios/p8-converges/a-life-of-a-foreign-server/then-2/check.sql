select srvname, srvoptions from pg_foreign_server order by 1;
select srvname, usename, umoptions from pg_user_mappings order by 1, 2;
