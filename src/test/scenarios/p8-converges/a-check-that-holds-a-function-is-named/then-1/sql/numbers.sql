create function is_number(given text) returns boolean language sql immutable as $$ select $1 like '_-%' $$;
create view order_numbers as select number, id from orders;
