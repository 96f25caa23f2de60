create table orders (id integer primary key, lines order_line[] not null);
