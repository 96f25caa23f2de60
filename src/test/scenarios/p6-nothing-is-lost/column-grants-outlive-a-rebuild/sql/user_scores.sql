create view user_scores as select id, name, score from users;
grant select (id, score) on user_scores to s_column_app;
