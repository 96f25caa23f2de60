create table orders (id integer primary key, total numeric not null);
insert into orders values (1, 100);
