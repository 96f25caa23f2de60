select conname, condefault, obj_description(oid, 'pg_conversion') from pg_conversion where connamespace = 'public'::regnamespace order by 1;
