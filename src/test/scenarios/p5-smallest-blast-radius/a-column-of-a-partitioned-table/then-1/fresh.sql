-- only the test's own notes
create table witness (oid oid, relname name);
