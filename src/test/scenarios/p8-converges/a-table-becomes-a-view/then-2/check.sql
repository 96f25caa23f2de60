select name from user_names;
select relname, relkind from pg_class where relname in ('users', 'user_rows', 'user_names') order by 1;
