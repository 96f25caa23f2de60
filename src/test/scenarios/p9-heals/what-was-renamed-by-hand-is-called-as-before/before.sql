create table witness (name text, oid oid);
