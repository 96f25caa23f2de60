create view user_keys as select id, big, usual, small, name, length(name) as size from users;
