create view public_users as select id, name from users;
