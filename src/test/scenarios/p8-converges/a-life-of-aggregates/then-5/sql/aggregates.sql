create function joined(so_far text, word text) returns text language sql as 'select concat_ws(''-'', so_far, word)';

create aggregate total(integer) (sfunc = int84pl, stype = bigint, initcond = '100');
comment on aggregate total(integer) is 'all of them, and a hundred';
create aggregate moving_total(integer) (
  sfunc = int4pl, stype = integer, initcond = '0',
  msfunc = int4pl, minvfunc = int4mi, mstype = integer, minitcond = '0', parallel = safe
);
create aggregate old_words (basetype = text, sfunc = joined, stype = text, initcond = 'notes');
revoke execute on function old_words(text) from public;
grant execute on function old_words(text) to s_aggregates_app;
