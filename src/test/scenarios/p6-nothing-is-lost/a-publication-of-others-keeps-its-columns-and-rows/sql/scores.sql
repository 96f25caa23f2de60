create view scores as select id, score from users;
