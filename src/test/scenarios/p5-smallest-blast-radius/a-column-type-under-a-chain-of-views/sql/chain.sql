create view top_users as select id, score from ranked_users where place <= 10;
create view ranked_users as select id, score, rank() over (order by score desc) as place from user_scores;
create view user_scores as select id, score from users;
