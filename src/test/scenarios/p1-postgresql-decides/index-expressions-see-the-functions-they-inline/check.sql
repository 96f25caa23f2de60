select plain from app.users;
select relname from pg_class where relname like 'users_tidy%' order by 1;
