create function secret(n integer) returns text language sql as $$ select 'x' || n $$;
revoke execute on function secret(integer) from public;
comment on function secret(integer) is 'not for all';
create view names as select name from users;
comment on column names.name is 'secret';
