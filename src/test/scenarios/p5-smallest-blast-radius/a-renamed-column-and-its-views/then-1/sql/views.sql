create view user_scores as select id, points from users;
create view best_score as select max(points) as best from user_scores;
create view good_users as select id from users where points > 100;
