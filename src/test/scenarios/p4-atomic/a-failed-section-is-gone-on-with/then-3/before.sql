UPDATE users SET name = 'bob' WHERE id = 2;
