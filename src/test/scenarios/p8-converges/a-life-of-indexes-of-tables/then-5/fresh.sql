create table witness as select relname, relfilenode from pg_class where relname like 'users\_%';
alter table users replica identity using index users_pkey;
