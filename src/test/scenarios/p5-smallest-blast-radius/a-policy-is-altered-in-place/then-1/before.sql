create table witness as select oid, polname from pg_policy;
