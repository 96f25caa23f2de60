create view scores as select score from users;
