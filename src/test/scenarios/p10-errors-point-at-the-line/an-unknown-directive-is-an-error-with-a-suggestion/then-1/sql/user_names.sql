create view user_names as
  select name
  from users;
-- pgmg:requires no_such_object
create view user_ids as select id from users;
