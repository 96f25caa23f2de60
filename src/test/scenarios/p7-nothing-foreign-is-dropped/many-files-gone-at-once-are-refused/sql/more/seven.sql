create view seven as select id from users;
