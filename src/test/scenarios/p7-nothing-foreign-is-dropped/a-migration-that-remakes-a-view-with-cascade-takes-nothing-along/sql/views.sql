create view scores as select id, score from users;
create view best as select id from scores where score > 90;
