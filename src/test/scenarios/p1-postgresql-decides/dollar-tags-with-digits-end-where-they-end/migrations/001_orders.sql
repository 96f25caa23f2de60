create table orders (id integer primary key, total integer not null);
insert into orders values (1, 10), (2, 20);
