create schema app;
create view names as select name from users;
create function total() returns bigint language sql as 'select count(*) from names';
