select oid::regprocedure from pg_proc where proname = 'strpos' and pronamespace = 'public'::regnamespace;
