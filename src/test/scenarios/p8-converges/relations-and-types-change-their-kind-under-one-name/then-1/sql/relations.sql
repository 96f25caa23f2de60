create materialized view four as select id, name from users;
create unique index four_id on four (id);
create view five as select id, name from users;
comment on materialized view four is 'all of them';
create view reads_four as select name from four;
