create view two as select id from users;
