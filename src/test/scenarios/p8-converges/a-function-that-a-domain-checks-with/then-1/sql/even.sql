create function is_even(number integer) returns boolean language sql immutable as 'select number % 2 = 0';
create domain even as integer check (is_even(value));
