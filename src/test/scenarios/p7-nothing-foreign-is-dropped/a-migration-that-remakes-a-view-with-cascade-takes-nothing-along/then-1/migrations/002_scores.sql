drop view if exists scores cascade;
create view scores as select id, score from users;
