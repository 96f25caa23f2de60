create view user_scores as select id, name from users;
create view best_users as select id from user_scores where name <> '';
create view user_names as select id, name from users;
