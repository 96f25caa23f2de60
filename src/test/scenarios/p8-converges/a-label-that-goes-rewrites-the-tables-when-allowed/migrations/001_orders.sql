create table orders (
  id int primary key,
  status order_status not null default 'open',
  history order_status[] default array['open'::order_status],
  check (status <> 'closed' or id > 0)
);
create index on orders (status);
create index open_orders_id on orders (id) where status = 'open';
comment on index open_orders_id is 'only open ones';
