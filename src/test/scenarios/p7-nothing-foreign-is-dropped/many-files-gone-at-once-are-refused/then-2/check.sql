select count(*) from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace;
