create view active_users as
  select u.id, u.name
  from users u;
