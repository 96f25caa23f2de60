create function tidy(t text) returns text language sql immutable as 'select public.cut(lower(t))';
create function cut(t text) returns text language sql immutable as 'select trim(t)';
