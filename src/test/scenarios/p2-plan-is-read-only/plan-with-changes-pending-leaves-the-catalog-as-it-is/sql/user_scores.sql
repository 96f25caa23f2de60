create view user_scores as select id, name, score from users;
create function best_score() returns integer language sql as 'select max(score) from user_scores';
create materialized view score_board as select id, score from user_scores;
