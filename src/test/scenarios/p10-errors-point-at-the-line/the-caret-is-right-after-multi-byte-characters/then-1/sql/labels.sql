create view ältere as select id from users;
