create view active_users as select id, name from users where active;
