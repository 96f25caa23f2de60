select relname, obj_description(oid, 'pg_class') from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname;
