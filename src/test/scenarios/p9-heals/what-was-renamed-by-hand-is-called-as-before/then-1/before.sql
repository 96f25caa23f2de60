insert into witness
select relname, oid from pg_class where relname in ('names', 'readers', 'counts', 'counts_n')
union all select typname, oid from pg_type where typname in ('mood', 'age')
union all select proname, oid from pg_proc where proname = 'shout'
union all select tgname, oid from pg_trigger where tgname = 'stamped'
union all select polname, oid from pg_policy where polname = 'own'
union all select rulename, oid from pg_rewrite where rulename = 'quiet'
union all select stxname, oid from pg_statistic_ext where stxname = 'ids_names';
insert into users values (2, 'bob', 'bad', 20);
alter view names rename to names_old;
alter view names_old set schema app;
alter materialized view counts rename to by_hand;
alter index counts_n rename to "By hand";
alter function shout(text) set schema app;
alter function app.shout(text) volatile;
alter type mood rename to moods;
alter domain age set schema app;
alter trigger stamped on users rename to by_hand;
alter policy own on users rename to by_hand;
alter rule quiet on users rename to by_hand;
alter statistics ids_names rename to by_hand;
