select relname from pg_class where relname in ('users', 'users_tidy') order by 1;
