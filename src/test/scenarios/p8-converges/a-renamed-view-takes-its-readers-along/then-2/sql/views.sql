create view people as select 'nobody' as name;
create view first_name as select id, name from users;
create view user_names as select f.name from first_name f, people;
