select extname, extversion, obj_description(oid, 'pg_extension') from pg_extension where extname = 'pg_trgm';
