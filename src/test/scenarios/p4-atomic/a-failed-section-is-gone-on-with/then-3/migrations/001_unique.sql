-- pgmg:section name="column" lock_timeout="2s"
ALTER TABLE users ADD COLUMN email text; -- for letters

-- pgmg:section name="index" mode="non-transactional"
UPDATE users SET email = name || '@example.org';
CREATE UNIQUE INDEX CONCURRENTLY users_by_name ON users (name);

-- pgmg:section name="rest"
CREATE TABLE later (id int, at date);
