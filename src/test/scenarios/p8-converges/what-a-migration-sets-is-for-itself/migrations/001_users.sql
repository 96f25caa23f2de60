CREATE SCHEMA api;
SET search_path = api;
SET work_mem = '8MB';
CREATE TABLE users (name text);
-- What is declared comes from the files, and goes where they say.
INSERT INTO users SELECT public.greeting(name) FROM public.first_names;
RESET work_mem;
CREATE TABLE was_set AS SELECT current_setting('search_path') AS search_path, current_setting('work_mem') AS work_mem;
