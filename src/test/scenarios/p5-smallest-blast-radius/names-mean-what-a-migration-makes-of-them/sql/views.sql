CREATE VIEW names AS SELECT name FROM users;
CREATE VIEW api.names AS SELECT name FROM api.users;
CREATE VIEW ids AS SELECT id FROM logs;
CREATE VIEW api.ids AS SELECT id FROM api.orders;
