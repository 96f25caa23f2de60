create type order_row as (word text, number integer);
create view reader as select id, lines[1] as order_row from in_array;
