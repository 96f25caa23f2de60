create function order_count() returns bigint language sql as 'select count(*) from orders';
revoke execute on function order_count() from public;
grant execute on function order_count() to s_kept_app;
create function order_sum() returns bigint language sql as 'select sum(total) from orders';
