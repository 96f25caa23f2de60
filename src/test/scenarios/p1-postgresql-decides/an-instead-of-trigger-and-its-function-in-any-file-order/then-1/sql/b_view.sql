create view user_names as select upper(name) as name from users;
