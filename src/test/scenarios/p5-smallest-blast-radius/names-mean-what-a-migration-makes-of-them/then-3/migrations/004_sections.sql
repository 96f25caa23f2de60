-- pgmg:section name="api"
SET LOCAL search_path TO "api", "$user";
ALTER TABLE users RENAME TO people;
ALTER TABLE people RENAME TO users;

-- pgmg:section name="public"
ALTER TABLE users ALTER COLUMN name TYPE varchar(60);
