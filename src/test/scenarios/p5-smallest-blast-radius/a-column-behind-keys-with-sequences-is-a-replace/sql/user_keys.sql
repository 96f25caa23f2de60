create view user_keys as select id, big, usual, small, name from users;
