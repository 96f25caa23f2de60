create view colleague_scores as select name, score from users;
