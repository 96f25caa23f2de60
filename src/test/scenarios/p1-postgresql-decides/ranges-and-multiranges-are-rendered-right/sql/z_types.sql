create function version_distance(a numeric, b numeric) returns double precision language sql immutable as 'select (a - b)::double precision';
create type version_span as range (subtype = numeric, subtype_diff = version_distance, multirange_type_name = version_spans);
create type price_span as range (subtype = numeric);
