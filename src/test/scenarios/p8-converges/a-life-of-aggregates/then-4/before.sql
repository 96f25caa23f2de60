create or replace aggregate pick(boolean order by integer) (sfunc = collect, stype = integer[], finalfunc = middle, initcond = '{9,9}');
