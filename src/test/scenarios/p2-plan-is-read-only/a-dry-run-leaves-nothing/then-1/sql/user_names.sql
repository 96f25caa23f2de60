create view user_names as select nmae from users;
