create view same as select id from users;
comment on view same is 'as the file says';
create view best_users as
  select id,
         name
  from users
  where score > 20;
comment on view best_users is 'not looked at, as the view is another one';
create view barrier as select id from users;
create function twice(number integer) returns integer language sql immutable as 'select 2 * number';
create type mood as enum ('sad', 'happy', 'ok');
create index users_by_name on users (name);
create policy own on users using (score > 1);
create view a_view_in_the_files as select 1 as id;
create view new_users as select id from users where score is null;
create view broken as select no_such_column from users;
create view reads_what_is_not_there as select id from new_users;
