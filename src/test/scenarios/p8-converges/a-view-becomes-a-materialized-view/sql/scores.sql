create view scores as select id, score from users;
grant select on scores to s_kind_app;
create view best_score as select max(score) as best from scores;
