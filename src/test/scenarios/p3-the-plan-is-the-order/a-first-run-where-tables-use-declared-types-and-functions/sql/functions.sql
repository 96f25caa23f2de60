create function close_order(order_id integer) returns void language sql as $$
  update orders set state = 'closed' where id = order_id
$$;
create function next_number() returns text language plpgsql as $$
begin
  return format('A-%s', 1);
end
$$;
