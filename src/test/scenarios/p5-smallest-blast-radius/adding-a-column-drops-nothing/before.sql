create table witness (name text, oid oid, filled_by xid);
