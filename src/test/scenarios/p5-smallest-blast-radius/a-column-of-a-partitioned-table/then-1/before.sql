create table witness as select oid, relname from pg_class where relname = 'days';
