SET ROLE s_loader;
CREATE TABLE loaded (id integer, doubled integer);
INSERT INTO loaded SELECT n, doubled(n) FROM generate_series(1, 3) n;
CREATE TABLE loaded_by AS SELECT current_user::text AS loader;
RESET ROLE;
ALTER TABLE users ALTER COLUMN name TYPE varchar(50);
