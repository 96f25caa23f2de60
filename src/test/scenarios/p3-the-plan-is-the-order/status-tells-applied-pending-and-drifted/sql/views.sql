create view user_names as select id, name from users;
create view user_ids as select id from users;
