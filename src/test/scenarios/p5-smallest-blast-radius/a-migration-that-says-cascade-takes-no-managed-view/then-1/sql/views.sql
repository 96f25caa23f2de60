create view user_scores as select id, name from users;
create view user_list as select id, name from user_scores;
