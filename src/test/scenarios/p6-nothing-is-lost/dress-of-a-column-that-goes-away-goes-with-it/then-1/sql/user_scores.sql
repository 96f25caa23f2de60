create view user_scores as select name, id from users;
