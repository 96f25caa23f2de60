create view user_names as select id, name from users;
alter view user_names owner to s_former_owner;
create function greet(name text) returns text language sql as 'select name';
alter function greet(text) owner to s_former_owner;
