UPDATE api.users SET name = 'bob' WHERE ctid = (SELECT min(ctid) FROM api.users);
