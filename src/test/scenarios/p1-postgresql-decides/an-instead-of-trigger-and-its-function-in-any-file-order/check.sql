insert into user_names values ('ann') returning name;
select * from users;
