create view six as select id from users;
