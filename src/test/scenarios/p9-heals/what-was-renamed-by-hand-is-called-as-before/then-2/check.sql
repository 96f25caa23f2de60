select relname from pg_class where relkind in ('v', 'm', 'i') and relnamespace = 'public'::regnamespace order by 1;
