CREATE TABLE users (id int PRIMARY KEY, name text, score int);
CREATE TABLE orders (id int PRIMARY KEY, user_id int, total int);
INSERT INTO users SELECT n, 'user ' || n, n FROM generate_series(1, 10) n;
