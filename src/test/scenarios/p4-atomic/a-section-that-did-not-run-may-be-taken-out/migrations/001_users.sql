-- pgmg:section name="table"
CREATE TABLE users (name text);
INSERT INTO users VALUES ('ann'), ('ann');
-- pgmg:section name="index" mode="non-transactional"
CREATE UNIQUE INDEX CONCURRENTLY users_by_name ON users (name);
