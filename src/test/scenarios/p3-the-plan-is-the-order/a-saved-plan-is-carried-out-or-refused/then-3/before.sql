CREATE OR REPLACE VIEW names AS SELECT id, lower(name) AS name FROM users;
