create view user_scores as select id, score from users;
grant select on user_scores to s_remade_app;
comment on view user_scores is 'as in the file';
