create view user_names as select id, name from users;
create view first_name as select min(name) as name from user_names;
