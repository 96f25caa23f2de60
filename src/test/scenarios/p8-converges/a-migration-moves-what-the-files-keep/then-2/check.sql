select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by 1;
