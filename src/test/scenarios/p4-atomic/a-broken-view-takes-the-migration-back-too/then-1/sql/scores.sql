create view scores as select id, scor from users;
