-- pgmg:section name="index" mode="non-transactional"
INSERT INTO users VALUES (1);
CREATE INDEX CONCURRENTLY users_by_id ON users (id);
