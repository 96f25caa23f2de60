create view user_ids as select id from users;
