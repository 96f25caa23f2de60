select name, oid = to_regclass(name) as the_same from witness order by 1;
