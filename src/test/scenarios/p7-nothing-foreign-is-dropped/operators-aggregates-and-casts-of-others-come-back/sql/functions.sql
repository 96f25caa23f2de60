create function longer(a text, b text) returns text language sql immutable as $$ select case when length(b) > length(a) then b else a end $$;
create function same(a text, b text) returns boolean language sql immutable as 'select lower(a) = lower(b)';
create function label_text(l label) returns text language sql immutable as 'select (l).word';
