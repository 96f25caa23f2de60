create function next_number(series text) returns text language sql as $$ select series || '-1' $$;
create function is_number(number text) returns boolean language sql immutable as $$ select number like '_-%' $$;
