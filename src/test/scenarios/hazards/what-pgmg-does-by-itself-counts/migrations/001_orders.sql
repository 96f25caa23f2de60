create table orders (id integer, status order_status, price amount);
insert into orders values (1, 'open', 3);
