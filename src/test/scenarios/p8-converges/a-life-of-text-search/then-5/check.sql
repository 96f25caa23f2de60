select count(*) from pg_ts_config where cfgnamespace = 'public'::regnamespace;
