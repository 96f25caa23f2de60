CREATE SCHEMA api;
CREATE TABLE api.users (name text);
INSERT INTO api.users VALUES ('ann'), ('ann');

-- pgmg:section name="index" mode="non-transactional"
SET search_path = api;
SELECT pg_catalog.set_config('work_mem', '8MB', false);
CREATE UNIQUE INDEX CONCURRENTLY users_by_name ON users (name);
CREATE TABLE was_set AS SELECT current_setting('work_mem') AS work_mem, current_setting('search_path') AS search_path;
