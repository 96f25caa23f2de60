select tgrelid::regclass, tgname from pg_trigger where not tgisinternal order by tgrelid::regclass::text;
