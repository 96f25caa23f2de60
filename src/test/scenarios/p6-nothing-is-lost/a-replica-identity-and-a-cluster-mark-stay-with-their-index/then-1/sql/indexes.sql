create unique index users_code on users (code) include (id);
create index orders_day on orders (day desc);
