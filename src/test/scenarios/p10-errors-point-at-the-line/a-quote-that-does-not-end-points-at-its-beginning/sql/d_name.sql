create view "last_name as select max(name) as name from users;
