select extname, extversion from pg_extension where extname = 'pg_trgm';
