select polname, oid in (select oid from witness) as same_object, polcmd, obj_description(oid, 'pg_policy') from pg_policy order by 1;
