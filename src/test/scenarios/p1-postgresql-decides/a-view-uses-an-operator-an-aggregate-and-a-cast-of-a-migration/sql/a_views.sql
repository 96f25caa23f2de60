create view same_orders as select a.id as a, b.id as b from orders a join orders b on a.size <#> b.size and a.id < b.id;
create view widest_order as select widest(size) as width from orders;
create view order_areas as select id, size::integer as area from orders;
