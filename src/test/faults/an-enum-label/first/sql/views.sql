create view open_orders as select id from orders where status = 'open';
