create table orders (id integer primary key, total numeric not null);
insert into orders values (1, 10), (2, 2000.5);
