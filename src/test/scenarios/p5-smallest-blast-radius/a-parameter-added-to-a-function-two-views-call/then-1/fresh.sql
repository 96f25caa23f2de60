-- Granted by hand in then-1/before.sql: must survive the rebuild.
grant select on price_sum to s_price_app;
