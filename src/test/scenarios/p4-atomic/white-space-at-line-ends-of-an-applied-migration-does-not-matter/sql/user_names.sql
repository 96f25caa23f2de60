create view user_names as select name from users;
