insert into witness select oid from pg_proc where pronamespace = 'public'::regnamespace;
