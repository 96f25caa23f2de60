select coalesce(name, oid_now::text) as function, oid = oid_now as same_object
from witness full join (select oid::regprocedure::text as name, oid as oid_now from pg_proc where proname = 'surface') surface using (name)
order by 1;
