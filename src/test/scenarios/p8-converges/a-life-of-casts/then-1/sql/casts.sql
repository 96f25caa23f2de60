create function to_numeric(price amount) returns numeric language sql immutable as 'select price.cents::numeric / 100';
create function to_text(price amount) returns text language sql immutable as 'select price.cents::text || price.currency';
create cast (amount as numeric) with function to_numeric(amount) as implicit;
create cast (amount as text) with function to_text(amount);
create cast (integer as amount) with inout;
comment on cast (amount as numeric) is 'in the unit of its currency';
