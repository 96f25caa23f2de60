create view four as select id, name from users;
create materialized view five as select id, name from users;
create index five_id on five (id);
comment on view four is 'all';
create view reads_four as select name from four;
