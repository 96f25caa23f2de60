-- pgmg:section name="type"
ALTER TABLE users ALTER COLUMN score TYPE bigint;
-- pgmg:section name="analyze" mode="non-transactional"
VACUUM users;
-- pgmg:section name="email"
ALTER TABLE users ADD COLUMN email text;
