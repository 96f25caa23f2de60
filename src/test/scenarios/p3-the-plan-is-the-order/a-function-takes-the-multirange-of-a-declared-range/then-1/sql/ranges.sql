create function time_difference(a time, b time) returns double precision language sql immutable as 'select extract(epoch from (a - b))';
create function other_difference(a time, b time) returns double precision language sql immutable as 'select extract(epoch from (a - b)) / 60';
create type timerange as range (subtype = time, subtype_diff = other_difference);
create type wordrange as range (subtype = text, collation = "C", multirange_type_name = many_words);
comment on type timerange is 'part of a day';
revoke usage on type timerange from public;
grant usage on type timerange to s_multirange_app;
