select count(*) from pg_ts_parser where prsnamespace = 'public'::regnamespace;
