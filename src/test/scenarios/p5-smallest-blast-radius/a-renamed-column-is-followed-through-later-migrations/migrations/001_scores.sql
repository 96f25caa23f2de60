CREATE TABLE scores (id bigint PRIMARY KEY, points integer, note text, at date);
INSERT INTO scores VALUES (1, 10, 'a', '2024-05-06');
