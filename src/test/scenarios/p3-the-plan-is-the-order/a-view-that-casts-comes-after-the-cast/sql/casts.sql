create function to_numeric(price amount) returns numeric language sql immutable as 'select price.cents::numeric / 100';
create cast (amount as numeric) with function to_numeric(amount) as implicit;
