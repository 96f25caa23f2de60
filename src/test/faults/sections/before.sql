CREATE TABLE users (id int PRIMARY KEY, name text, score int);
INSERT INTO users SELECT n, 'user ' || n, n FROM generate_series(1, 10) n;
CREATE INDEX users_by_name ON users (name);
