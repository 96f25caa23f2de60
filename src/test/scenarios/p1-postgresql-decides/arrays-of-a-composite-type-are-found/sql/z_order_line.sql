create type order_line as (product text, quantity integer);
