create view user_scores as select id, score from users;
comment on view user_scores is 'it''s all the scores; really';
comment on column user_scores.score is $$from users$$;
create materialized view best_scores as select max(score) as score from user_scores;
create function any_score(s user_scores) returns integer language sql as 'select 1';
