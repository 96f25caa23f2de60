create materialized view scores as select id, score from users;
create index scores_score on scores (score);
grant select on scores to s_kind_app;
create view best_score as select max(score) as best from scores;
