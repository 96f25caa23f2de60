create view user_scores as select id, score from users;
alter view user_scores owner to s_owner_files;
create view user_names as select name, score from users;
create materialized view best_scores as select max(score) as score from users;
create function one_score(name_of text) returns setof user_scores language sql as 'select * from user_scores';
