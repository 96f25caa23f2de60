create function order_count() returns integer language sql as 'select count(*)::integer from orders';
revoke execute on function order_count() from public;
grant execute on function order_count() to s_kept_app;
create function order_sum() returns integer language sql as 'select sum(total)::integer from orders';
