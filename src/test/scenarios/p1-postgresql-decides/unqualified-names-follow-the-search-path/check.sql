select relnamespace::regnamespace, relname from pg_class where relname in ('users', 'user_names', 'pgmg_state') order by relname;
select object_name from pgmg_state order by object_name;
