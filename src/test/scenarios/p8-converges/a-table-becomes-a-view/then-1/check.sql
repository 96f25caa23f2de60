select name from user_names;
select user_count();
