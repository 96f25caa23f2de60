select enum_range(null::order_state);
select name, oid = to_regclass(name) as same_object from witness order by name;
select id, state from orders;
