create view user_scores as select id, score from users;
create function any_score(s user_scores) returns integer language sql as 'select 1';
