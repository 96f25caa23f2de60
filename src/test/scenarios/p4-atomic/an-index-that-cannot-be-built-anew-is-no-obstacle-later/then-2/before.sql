delete from users where id = 3;
