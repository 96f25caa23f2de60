create view user_names as select name, id from users;
create function user_total() returns bigint language sql as 'select count(*) from users';
