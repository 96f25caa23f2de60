CREATE TABLE numbers (id serial PRIMARY KEY);
CREATE FUNCTION "Fill Up"() RETURNS void LANGUAGE sql AS 'INSERT INTO numbers DEFAULT VALUES';
SELECT public."Fill Up"();
SELECT setval('numbers_id_seq', (SELECT max(n.id) FROM numbers n));
