create view scores as select id, score from users;
create view births as select id, born from users;
