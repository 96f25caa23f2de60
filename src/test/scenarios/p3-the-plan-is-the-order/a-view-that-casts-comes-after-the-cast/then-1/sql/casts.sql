create function in_units(price amount) returns numeric language sql immutable as 'select round(price.cents::numeric / 100, 2)';
create cast (amount as numeric) with function in_units(amount) as implicit;
