create view user_names as select name, id from users;
