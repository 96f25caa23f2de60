select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace;
select oid::regprocedure from pg_proc where proname = 'Total';
