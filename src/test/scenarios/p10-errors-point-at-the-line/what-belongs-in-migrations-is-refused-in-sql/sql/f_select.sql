select name from users;
