create view user_names as select id, name from users;
comment on view user_names is 'who is there';
comment on column user_names.name is 'as they like it';
grant select, insert on user_names to s_undone_app;
create function greet(name text) returns text language sql as 'select name';
revoke execute on function greet(text) from public;
comment on table users is 'people';
comment on column users.name is 'from the form';
grant select on users to s_undone_app;
