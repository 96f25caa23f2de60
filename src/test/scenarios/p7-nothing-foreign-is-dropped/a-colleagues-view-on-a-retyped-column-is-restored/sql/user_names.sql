create view user_names as select id, name from users;
