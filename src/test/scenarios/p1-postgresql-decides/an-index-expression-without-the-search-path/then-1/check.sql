select relname from pg_class where relname in ('users', 'users_tidy') order by 1;
select plain from users;
