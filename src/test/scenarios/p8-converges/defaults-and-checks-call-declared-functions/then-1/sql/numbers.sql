create function next_number(prefix text) returns text language sql as $$ select $1 || '-2' $$;
create function is_number(number text) returns boolean language sql immutable as $$ select number like '_-%' $$;
