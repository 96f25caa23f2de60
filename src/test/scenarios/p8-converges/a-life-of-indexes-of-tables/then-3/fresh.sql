create table witness as select relname, relfilenode from pg_class where relname like 'users\_%';
cluster users using users_folded_town;
alter table users replica identity using index users_pkey;
