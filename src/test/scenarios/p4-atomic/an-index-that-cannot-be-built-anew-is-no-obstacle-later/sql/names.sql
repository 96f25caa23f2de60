create view names as select name from users;
