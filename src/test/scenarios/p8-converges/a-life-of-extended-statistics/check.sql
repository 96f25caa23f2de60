analyze orders;
select stxname, stxkind, stxkeys, obj_description(oid, 'pg_statistic_ext') from pg_statistic_ext order by 1;
