select * from orders order by id;
select pg_get_indexdef('open_orders_id'::regclass), obj_description('open_orders_id'::regclass);
