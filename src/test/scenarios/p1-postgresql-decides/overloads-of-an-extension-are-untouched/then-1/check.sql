select p.oid::regprocedure, count(d.objid) as of_extension
from pg_proc p left join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e'
where proname = 'strpos' and pronamespace = 'public'::regnamespace group by p.oid order by p.oid::regprocedure::text;
