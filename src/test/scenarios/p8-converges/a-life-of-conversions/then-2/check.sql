select conname, condefault from pg_conversion where connamespace = 'public'::regnamespace order by 1;
