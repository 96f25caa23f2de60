create function clean(word text) returns text language sql immutable as 'select trim(word)';
create function tidy(t text) returns text language sql immutable as $$ select lower(trim(t)) $$;
