create view five as select id from users;
