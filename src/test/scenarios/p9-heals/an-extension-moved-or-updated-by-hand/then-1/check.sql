select extversion, extnamespace::regnamespace from pg_extension where extname = 'pg_trgm';
