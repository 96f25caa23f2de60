CREATE INDEX CONCURRENTLY users_by_name ON users (name);
DROP INDEX CONCURRENTLY IF EXISTS users_by_nothing;
VACUUM users;
