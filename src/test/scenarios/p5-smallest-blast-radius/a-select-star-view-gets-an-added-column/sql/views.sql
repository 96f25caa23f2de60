create view all_users as select * from users;
create view user_list as select id, name from all_users;
create view user_total as select count(*) as users from users;
create view user_orders as select u.*, o.id as order_id from users u join orders o on o.user_id = u.id;
