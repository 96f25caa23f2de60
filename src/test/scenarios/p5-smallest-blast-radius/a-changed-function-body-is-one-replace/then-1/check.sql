select name, oid in (select oid from pg_class union select oid from pg_proc) as same_object from witness order by name;
select with_tax(100);
