create function time_difference(a time, b time) returns double precision language sql immutable as 'select extract(epoch from (a - b))';
create type wordrange as range (subtype = text, collation = "C", multirange_type_name = many_words);
