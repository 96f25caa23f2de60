CREATE VIEW people_names AS SELECT name FROM people;
CREATE VIEW first_letters AS SELECT left(name, 1) AS letter FROM people_names;
CREATE VIEW ages AS SELECT name, age FROM people;
