create table witness as select relname, relfilenode from pg_class where relname like 'users\_%';
