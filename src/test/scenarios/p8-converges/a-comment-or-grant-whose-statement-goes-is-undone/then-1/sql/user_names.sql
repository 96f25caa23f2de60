create view user_names as select id, name from users;
grant select on user_names to s_undone_app;
create function greet(name text) returns text language sql as 'select name';
