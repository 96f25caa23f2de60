CREATE TABLE users (id int PRIMARY KEY, name text, score int);
INSERT INTO users SELECT n, 'user ' || n, n FROM generate_series(1, 100) n;
