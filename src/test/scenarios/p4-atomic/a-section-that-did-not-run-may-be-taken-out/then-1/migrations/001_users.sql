-- pgmg:section name="table"
CREATE TABLE users (name text);
INSERT INTO users VALUES ('ann'), ('ann');
