CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE VIEW good_users AS SELECT id FROM users WHERE mood = 'good';
CREATE FUNCTION count_users() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM good_users';
