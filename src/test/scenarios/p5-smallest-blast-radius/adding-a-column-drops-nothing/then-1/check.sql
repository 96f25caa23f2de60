select name, w.oid = c.oid as same_object, w.filled_by::text = c.xmin::text as not_filled_again
from witness w join pg_class c on relname = name order by name;
select * from find_users('ann');
