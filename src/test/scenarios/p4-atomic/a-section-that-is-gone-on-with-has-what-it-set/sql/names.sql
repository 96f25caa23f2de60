CREATE VIEW names AS SELECT name FROM api.users;
