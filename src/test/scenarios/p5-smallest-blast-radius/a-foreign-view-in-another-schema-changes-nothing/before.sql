create schema reports;
create table witness (name text, oid oid);
