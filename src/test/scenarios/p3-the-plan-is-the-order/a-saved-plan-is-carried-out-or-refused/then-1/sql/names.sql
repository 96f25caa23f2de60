CREATE VIEW names AS SELECT id, upper(name) AS name FROM users;
