select oid::regprocedure from pg_proc where proname = 'is_good';
