create view one as select id from users;
