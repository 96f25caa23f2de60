create type order_size as (width integer, height integer);
