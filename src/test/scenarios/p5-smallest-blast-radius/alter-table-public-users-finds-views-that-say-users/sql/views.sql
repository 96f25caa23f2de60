create view user_scores as select id, score from users;
create view archived_scores as select id, score from archive.users;
