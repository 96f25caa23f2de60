select count(*) from witness where oid = 'other_users'::regclass;
select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname collate "C";
