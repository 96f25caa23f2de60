create aggregate one(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create procedure two(integer) language plpgsql as 'begin end';
create function three(x integer) returns integer language sql immutable as 'select x';
comment on aggregate one(integer) is 'adds';
grant execute on procedure two(integer) to s_routine_kinds_app;
create view ones as select one(1) as one;
