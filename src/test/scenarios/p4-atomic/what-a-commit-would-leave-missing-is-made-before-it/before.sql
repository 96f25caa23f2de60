CREATE TABLE users (id int PRIMARY KEY, score int, name text);
