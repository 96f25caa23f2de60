create table orders (id integer primary key, size order_size not null);
insert into orders values (1, row(2, 3)), (2, row(4, 5));
