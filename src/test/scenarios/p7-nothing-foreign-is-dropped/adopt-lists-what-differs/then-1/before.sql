create table users (id integer primary key, name text, score integer);
create view same as select id from users;
create view best_users as
  select id,
         name
  from users
  where score > 10;
create view barrier with (security_barrier = true) as select id from users;
create function twice(n integer) returns integer language sql immutable as 'select 2 * n';
create type mood as enum ('sad', 'ok');
create index users_by_name on users (lower(name));
create policy own on users using (score > 0);
create table a_view_in_the_files (id integer);
comment on view same is 'by hand';
create view reads_what_is_not_there as select 1 as id;
create view broken as select 1 as id;
