create view user_names as select id, name from users;
comment on view user_names is 'gone with its view';
