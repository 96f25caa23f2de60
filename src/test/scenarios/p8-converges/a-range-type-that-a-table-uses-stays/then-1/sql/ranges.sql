create function time_difference(a time, b time) returns double precision language sql immutable as 'select extract(epoch from (a - b))';
create type timerange as range (subtype = time, subtype_diff = time_difference);
