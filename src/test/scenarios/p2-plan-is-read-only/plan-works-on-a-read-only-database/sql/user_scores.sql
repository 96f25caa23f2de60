create view user_scores as select id, score from users;
