create view user_names as select name from users;
comment on view user_names is 'who is there';
