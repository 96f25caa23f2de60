create function joined(so_far text, word text) returns text language sql as 'select concat_ws(''-'', so_far, word)';
create function middle(state integer[], upper boolean) returns integer language sql as 'select state[case when upper then 2 else 1 end]';
create function collect(state integer[], value integer) returns integer[] language sql as 'select state || value';

create aggregate total(integer) (sfunc = int84pl, stype = bigint, initcond = '100');
comment on aggregate total(integer) is 'all of them, and a hundred';
create aggregate moving_total(integer) (
  sfunc = int4pl, stype = integer, initcond = '0',
  msfunc = int4pl, minvfunc = int4mi, mstype = integer, minitcond = '0', parallel = safe
);
create aggregate words(order by text) (sfunc = joined, stype = text);
create aggregate pick(boolean order by integer) (sfunc = collect, stype = integer[], finalfunc = middle, initcond = '{1,2}');
create aggregate old_words (basetype = text, sfunc = joined, stype = text, initcond = 'notes');
revoke execute on function old_words(text) from public;
grant execute on function old_words(text) to s_aggregates_app;
