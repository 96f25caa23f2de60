select proname from pg_proc where pronamespace = 'public'::regnamespace order by 1;
