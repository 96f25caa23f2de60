-- pgmg:section name="column"
ALTER TABLE users ADD COLUMN email text;

-- pgmg:section name="index" mode="non-transactional"
UPDATE users SET email = lower(name) || '@example.org';
CREATE UNIQUE INDEX CONCURRENTLY users_by_name ON users (name);

-- pgmg:section name="rest"
CREATE TABLE later (id int);
