create view open_orders as select id from orders where status = 'open' or status = 'new';
create view lost_orders as select id from orders where status = 'lost';
