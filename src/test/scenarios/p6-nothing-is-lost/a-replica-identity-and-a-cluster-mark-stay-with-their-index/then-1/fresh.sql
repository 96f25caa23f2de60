alter table users replica identity using index users_code;
alter table orders cluster on orders_day;
