CREATE SCHEMA api;
CREATE TABLE users (id integer, name text, email text);
CREATE TABLE api.users (id integer, name text, email text);
CREATE TABLE logs (id integer);
CREATE TABLE api.orders (id integer);
INSERT INTO users SELECT n, 'ann', 'a@example.org' FROM generate_series(1, 10) n;
INSERT INTO api.users SELECT n, 'ann', 'a@example.org' FROM generate_series(1, 10) n;
INSERT INTO logs VALUES (1);
INSERT INTO api.orders VALUES (1);
