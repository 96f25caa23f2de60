select indexdef from pg_indexes where tablename = 'board' order by indexname;
select name, w.oid = c.oid as same_object, filled_as = relfilenode as not_filled_again from witness w left join pg_class c on relname = name order by name;
