create view user_names as select name, score from users where score > 0;
create view first_user as select min(name) as name from user_names;
