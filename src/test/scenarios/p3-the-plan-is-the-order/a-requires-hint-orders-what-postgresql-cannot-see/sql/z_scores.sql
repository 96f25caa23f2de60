create view z_scores as select score from users;
