create view user_names as select name from users;
comment on view user_nmaes is 'who is there';
