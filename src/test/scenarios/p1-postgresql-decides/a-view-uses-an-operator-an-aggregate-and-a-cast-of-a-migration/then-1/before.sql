insert into witness select oid::regprocedure::text, oid from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f';
