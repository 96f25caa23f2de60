-- pgmg:section name="type"
ALTER TABLE users ALTER COLUMN score TYPE numeric;

-- pgmg:section name="index" mode="non-transactional"
CREATE INDEX CONCURRENTLY users_by_score ON users (score);
ANALYZE users;

-- pgmg:section name="column"
ALTER TABLE users ADD COLUMN email text;
