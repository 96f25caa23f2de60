create function greet(name varchar) returns text language sql as 'select name';
create procedure greet(name integer) language sql as 'select 1';
create materialized view user_names_too as select name from users;
