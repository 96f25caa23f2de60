SELECT pg_catalog.set_config('search_path', 'api, public', false);
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
TRUNCATE logs;
CREATE TABLE fresh (id integer);
ALTER TABLE fresh DROP COLUMN id;
DROP TABLE fresh;
ALTER TABLE users DROP COLUMN email;
RESET search_path;
ALTER TABLE users DROP COLUMN email;
