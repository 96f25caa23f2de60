create view user_scores as select id, score from users;
create view best_score as select max(score) as best from user_scores;
create view good_users as select id from users where score > 100;
