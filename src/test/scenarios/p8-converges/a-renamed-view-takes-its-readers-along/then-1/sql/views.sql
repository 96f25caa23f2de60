create view people as select id, name from users;
create view first_name as select min(name) as name from people;
