select * from orders order by id;
select (home).street from orders where id = 1;
select enum_range(null::order_state);
