-- pgmg:section name="names"
ALTER TABLE users RENAME TO people;
ALTER VIEW IF EXISTS names RENAME TO people_names;
-- pgmg:section name="index" mode="non-transactional"
CREATE INDEX CONCURRENTLY people_by_name ON people (name);
-- pgmg:section name="rest"
ALTER TABLE people ADD COLUMN age int;
