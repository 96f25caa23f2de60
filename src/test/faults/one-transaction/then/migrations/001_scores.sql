ALTER TABLE users ALTER COLUMN score TYPE bigint;
COPY users (id, name, score) FROM stdin;
11	Ada	0
12	Grace	100
\.
UPDATE users SET name = upper(name) WHERE id < 3;
