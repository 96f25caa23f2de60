create function distance(high numeric, low numeric) returns double precision language sql immutable as 'select (high - low)::double precision';
