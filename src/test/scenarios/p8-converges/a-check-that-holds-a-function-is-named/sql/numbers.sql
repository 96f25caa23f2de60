create function is_number(number text) returns boolean language sql immutable as $$ select number like '_-%' $$;
create view order_numbers as select number from orders;
