create view users_v as select id from users;
create view "Users_V" as select "Id" from users;
create view "users_v " as select "ID" from users;
create view USERS_W as select ID from USERS;
create function f(integer) returns integer language sql as 'select 1';
create function "F"(integer) returns integer language sql as 'select 2';
comment on view "Users_V" is 'Upper';
comment on view users_v is 'lower';
