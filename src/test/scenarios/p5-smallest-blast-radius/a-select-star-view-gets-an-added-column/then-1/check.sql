select relname, w.oid = c.oid as same_object, string_agg(attname, ', ' order by attnum) as columns
from pg_class c join witness w on relname = name join pg_attribute a on attrelid = c.oid
group by relname, w.oid, c.oid order by relname;
