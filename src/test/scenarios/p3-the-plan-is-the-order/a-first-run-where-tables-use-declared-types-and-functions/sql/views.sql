create view open_orders as select id, email from orders where state = 'open';
