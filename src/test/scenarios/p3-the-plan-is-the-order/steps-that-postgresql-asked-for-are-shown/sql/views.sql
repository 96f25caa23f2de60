create view user_scores as select id, score from users;
create view best_users as select id from user_scores where score > 100;
create view user_ids as select id from users;
