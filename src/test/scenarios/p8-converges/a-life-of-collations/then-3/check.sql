select collname, obj_description(oid, 'pg_collation') from pg_collation where collnamespace = 'public'::regnamespace order by 1;
