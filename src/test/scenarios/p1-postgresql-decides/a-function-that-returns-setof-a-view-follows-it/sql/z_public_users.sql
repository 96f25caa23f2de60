create view public_users as select id, name, email from users;
