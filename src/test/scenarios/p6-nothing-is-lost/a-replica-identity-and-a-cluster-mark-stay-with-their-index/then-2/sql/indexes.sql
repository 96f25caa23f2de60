create unique index users_code on users (code);
create index orders_day on orders (day);
alter table users replica identity using index users_code;
alter table orders cluster on orders_day;
