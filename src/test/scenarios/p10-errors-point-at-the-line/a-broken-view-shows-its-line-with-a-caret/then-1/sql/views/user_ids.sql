create view user_ids as select id, name from users;
