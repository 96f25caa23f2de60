create function one(integer) returns integer language sql as 'select $1';
create aggregate two(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create procedure three(x integer) language plpgsql as 'begin end';
comment on function one(integer) is 'does not add';
grant execute on function two(integer) to s_routine_kinds_app;
create view ones as select one(1) as one;
