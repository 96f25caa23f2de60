select relname, obj_description(oid) from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname collate "C";
select proname from pg_proc where lower(proname) = 'f';
