select width from widest_order;
select id, area from order_areas order by id;
