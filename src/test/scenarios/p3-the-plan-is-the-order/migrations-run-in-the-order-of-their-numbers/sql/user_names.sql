create view user_names as select id, name, score from users;
