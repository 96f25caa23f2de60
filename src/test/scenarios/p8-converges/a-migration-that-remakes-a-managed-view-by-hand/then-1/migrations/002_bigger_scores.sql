drop view if exists user_scores;
alter table users alter column score type bigint;
create view user_scores as select id, score, 'by the migration' as note from users;
