create view user_names as select name from users;
create function user_count() returns bigint language sql as 'select count(*) from users';
