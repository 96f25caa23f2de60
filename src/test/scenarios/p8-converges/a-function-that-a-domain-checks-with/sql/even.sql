create function is_even(x integer) returns boolean language sql immutable as 'select x % 2 = 0';
create domain even as integer check (is_even(value));
