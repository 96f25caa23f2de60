create function longer(x text, y text) returns text language sql immutable as $$ select case when length(y) > length(x) then y else x end $$;
create function same(x text, y text) returns boolean language sql immutable as 'select lower(x) = lower(y)';
create function label_text(label label) returns text language sql immutable as 'select ($1).word';
