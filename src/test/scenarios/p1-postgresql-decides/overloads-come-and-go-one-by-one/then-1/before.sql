insert into witness select oid::regprocedure::text, oid from pg_proc where proname = 'surface';
