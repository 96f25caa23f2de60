CREATE VIEW all_users AS SELECT id FROM users;
