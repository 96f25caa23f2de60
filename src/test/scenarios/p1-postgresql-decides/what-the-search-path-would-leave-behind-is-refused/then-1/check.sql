select relname, relnamespace::regnamespace from pg_class where relname in ('names', 'users', 'pgmg_state') order by 1, 2;
select object_name from pgmg_state order by 1;
