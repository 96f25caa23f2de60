create function distance(a numeric, b numeric) returns double precision language sql immutable as 'select (a - b)::double precision';
