create view scores as select id, score from users;
create view best as select max(score) as score from scores;
