create type order_state as enum ('open', 'paid', 'sent');
create view open_orders as select id, state from orders where state = 'open';
