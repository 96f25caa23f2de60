create view names as select name from users;
create function total() returns bigint language sql as 'select count(*) from names';
comment on function total() is 'how many';
