create view user_scores as select id, score from users;
comment on view user_scores is 'id and score';
