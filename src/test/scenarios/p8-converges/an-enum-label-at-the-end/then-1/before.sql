insert into orders values (1);
insert into witness values ('orders', 'orders'::regclass), ('open_orders', 'open_orders'::regclass);
