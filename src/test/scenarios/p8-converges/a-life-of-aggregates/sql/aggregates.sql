create function joined(state text, word text) returns text language sql as 'select concat_ws(''-'', state, word)';
create function middle(state integer[], upper boolean) returns integer language sql as 'select state[case when upper then 2 else 1 end]';
create function collect(state integer[], value integer) returns integer[] language sql as 'select state || value';

create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
comment on aggregate total(integer) is 'all of them';
create aggregate moving_total(integer) (
  sfunc = int4pl, stype = integer, initcond = '0',
  msfunc = int4pl, minvfunc = int4mi, mstype = integer, minitcond = '0'
);
create aggregate words(order by text) (sfunc = joined, stype = text);
create aggregate pick(boolean order by integer) (sfunc = collect, stype = integer[], finalfunc = middle, initcond = '{}');
create aggregate old_words (basetype = text, sfunc = joined, stype = text);
revoke execute on function old_words(text) from public;
grant execute on function old_words(text) to s_aggregates_app;
