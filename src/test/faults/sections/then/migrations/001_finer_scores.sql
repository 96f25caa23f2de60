-- pgmg:section name="type" lock_timeout="5s"
ALTER TABLE users ALTER COLUMN score TYPE numeric;
-- pgmg:section name="index" mode="non-transactional"
CREATE INDEX CONCURRENTLY users_by_score ON users (score);
INSERT INTO users VALUES (11, 'Ada', 11);
DROP INDEX CONCURRENTLY users_by_name;
VACUUM users;
-- pgmg:section name="column" statement_timeout="30s"
SET search_path = public;
ALTER TABLE users ADD COLUMN email text;
