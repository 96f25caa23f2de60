select to_regclass('orders') is null as no_orders;
