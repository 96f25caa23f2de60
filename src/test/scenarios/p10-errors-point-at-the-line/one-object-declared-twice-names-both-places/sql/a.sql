create view user_names as select name from users;

create function greet(name text) returns text language sql as 'select name';
