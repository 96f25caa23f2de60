-- Made by hand in then-1/before.sql: must survive the rebuild.
revoke execute on function order_sum() from public;
grant execute on function order_sum() to s_kept_report with grant option;
grant execute on function order_count() to s_kept_report;
