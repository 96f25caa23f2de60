create view order_sizes as select id, line_count(lines) as lines from orders;
