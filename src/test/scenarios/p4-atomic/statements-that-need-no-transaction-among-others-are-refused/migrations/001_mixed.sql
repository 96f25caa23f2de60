ALTER TABLE users ADD COLUMN email text;
CREATE INDEX CONCURRENTLY users_by_email ON users (email);
