create view user_names as select name from users
  where name <> 'nobody;

create view user_ids as select id from users;
