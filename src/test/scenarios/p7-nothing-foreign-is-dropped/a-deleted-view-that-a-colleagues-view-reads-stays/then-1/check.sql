select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname;
select object_name from pgmg_state order by object_name;
