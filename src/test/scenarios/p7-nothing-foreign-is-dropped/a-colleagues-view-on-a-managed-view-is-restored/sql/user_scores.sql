create view user_scores as select id, name, score from users;
