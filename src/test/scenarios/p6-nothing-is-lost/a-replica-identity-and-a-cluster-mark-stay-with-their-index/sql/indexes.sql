create unique index users_code on users (code);
create index orders_day on orders (day);
