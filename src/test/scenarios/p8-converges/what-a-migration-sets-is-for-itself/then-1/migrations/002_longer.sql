SELECT set_config('search_path', 'api', false);
CREATE TABLE first_names (name text);
ALTER TABLE users ALTER COLUMN name TYPE varchar(50);
CREATE TABLE was_set_again AS SELECT current_setting('search_path') AS search_path;
INSERT INTO first_names SELECT name FROM users;
