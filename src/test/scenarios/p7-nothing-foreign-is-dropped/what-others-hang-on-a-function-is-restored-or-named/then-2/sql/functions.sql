create function clean(word text) returns text language sql immutable as 'select trim(word)';
create function tidy(word text) returns text language sql immutable as 'select lower(word)';
