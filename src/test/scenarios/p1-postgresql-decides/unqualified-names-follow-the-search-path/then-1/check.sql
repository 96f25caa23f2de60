select relnamespace::regnamespace, relname from pg_class where relname = 'user_names';
