create view users_v as select id from users;
create view "Users_V" as select "Id", id from users;
create view "users_v " as select "ID" from users;
create view "users_w" as select id from public.users;
create function F(integer) returns integer language sql as 'select 1';
comment on view "Users_V" is 'Upper';
comment on view Users_V is 'lower';
