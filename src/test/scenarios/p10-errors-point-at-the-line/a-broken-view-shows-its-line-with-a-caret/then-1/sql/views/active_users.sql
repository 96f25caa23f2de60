create view active_users as
  select u.id, u.name,
         u.scor
  from users u;
