create view order_counts as select u.id, u.name, count(o.id) as orders from users u left join orders o on o.user_id = u.id group by u.id;
create view user_names as select id, name from users;
