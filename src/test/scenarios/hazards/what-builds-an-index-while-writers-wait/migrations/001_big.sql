create table big (id integer not null, a integer, b integer);
create unique index big_id on big (id);
create unique index big_a on big (a);
create index big_b on big (b);
