create view names as select id, name from users;
