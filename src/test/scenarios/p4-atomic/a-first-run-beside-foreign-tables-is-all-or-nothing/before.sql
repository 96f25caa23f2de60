create table customers (id integer primary key);
insert into customers values (1);
create view customer_count as select count(*) from customers;
