create view user_names as select id, name from users;
create function greet(name text) returns text language sql as 'select name';
