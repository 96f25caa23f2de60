create type order_status as enum ('open', 'closed', 'lost', 'new');
comment on type order_status is 'where it stands';
create view open_orders as select id, status from orders where status = 'open';
grant select on open_orders to public;
create function is_open(s order_status) returns boolean language sql immutable return s = 'open';
