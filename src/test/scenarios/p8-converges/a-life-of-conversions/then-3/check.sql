select count(*) from pg_conversion where connamespace = 'public'::regnamespace;
