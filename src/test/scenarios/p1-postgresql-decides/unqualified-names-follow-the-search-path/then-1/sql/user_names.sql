create view app.user_names as select id, name from users;
create function user_total() returns bigint language sql as 'select count(*) from users';
