create view order_totals as select id, with_tax(total) as total from orders;
create materialized view sums as select sum(total) as total from orders;
