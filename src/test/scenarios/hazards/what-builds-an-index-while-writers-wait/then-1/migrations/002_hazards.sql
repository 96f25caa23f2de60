create index on big (b, a);
alter table big add constraint a_b unique (a, b);
alter table big add column c integer unique;
alter table big add primary key using index big_a;
reindex index big_b;
alter table big alter column b type oid;
