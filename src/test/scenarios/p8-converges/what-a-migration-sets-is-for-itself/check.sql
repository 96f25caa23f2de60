SELECT * FROM api.users;
SELECT * FROM api.was_set;
