create function clean(t text) returns text language sql immutable as 'select trim(t)';
create function tidy(t text) returns text language sql immutable as 'select lower(t)';
