create operator <#> (leftarg = order_size, rightarg = order_size, function = same_area);
create aggregate widest(order_size) (sfunc = wider, stype = integer, initcond = '0');
create cast (order_size as integer) with function area_of(order_size);
