create function tidy(t text) returns text language sql immutable as 'select cut(lower(t))';
create function cut(t text) returns text language sql immutable as 'select trim(t)';
