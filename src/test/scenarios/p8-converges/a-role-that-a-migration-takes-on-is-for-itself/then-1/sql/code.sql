CREATE VIEW names AS SELECT name FROM users;
CREATE FUNCTION doubled(n integer) RETURNS integer LANGUAGE sql AS 'SELECT 2 * n';
