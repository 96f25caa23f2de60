insert into orders values (1, array[row('pen', 2)::order_line]);
insert into witness values ('orders', 'orders'::regclass), ('order_sizes', 'order_sizes'::regclass);
