create table orders (id integer primary key);
create table users (id integer primary key, score integer, first_order integer references orders);
create table small (id integer);
insert into users select g, g from generate_series(1, 2000) g;
analyze users;
