select name, oid = to_regclass(name) as same_object from witness order by name;
select * from joined;
