create table witness (oid oid);
