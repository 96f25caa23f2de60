select oid::regprocedure, proargnames from pg_proc where pronamespace = 'public'::regnamespace order by proname;
select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname;
