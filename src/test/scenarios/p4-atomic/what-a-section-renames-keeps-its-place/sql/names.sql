CREATE VIEW names AS SELECT name FROM users;
CREATE VIEW first_letters AS SELECT left(name, 1) AS letter FROM names;
