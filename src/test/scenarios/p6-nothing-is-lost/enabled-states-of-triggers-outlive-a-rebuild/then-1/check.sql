select tgname, tgenabled, obj_description(oid, 'pg_trigger') from pg_trigger where not tgisinternal order by tgname;
