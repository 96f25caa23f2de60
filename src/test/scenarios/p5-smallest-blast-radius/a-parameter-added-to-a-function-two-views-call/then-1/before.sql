grant select on price_sum to s_price_app;
insert into witness values ('order_ids', 'order_ids'::regclass);
