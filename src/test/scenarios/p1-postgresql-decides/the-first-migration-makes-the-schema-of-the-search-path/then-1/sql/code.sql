create view names as select name, id from users;
comment on view names is 'all of them';
create function total() returns bigint language sql as 'select count(*) from names';
