select srvname from pg_foreign_server order by 1;
select count(*) from pg_user_mappings;
select obj_description(oid, 'pg_foreign_data_wrapper') from pg_foreign_data_wrapper;
