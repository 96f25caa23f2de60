create function tools.tidy(t text) returns text language sql immutable as $$ select tools.cut(lower(t)) $$;
create function tools.cut(t text) returns text language sql immutable as $$ select trim(t) $$;
