create view order_prices as select id, price(total) as price from orders;
create view price_sum as select sum(price(total)) as price from orders;
create view order_ids as select id from orders;
grant select on order_prices to s_price_app;
