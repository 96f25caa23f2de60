drop view names;
create view names as select id, name, age from users;
drop function twice(integer);
create function twice(x integer) returns integer language sql as 'select x * 3';
drop trigger touch on users;
create trigger touch after update on users for each row execute function touch();
