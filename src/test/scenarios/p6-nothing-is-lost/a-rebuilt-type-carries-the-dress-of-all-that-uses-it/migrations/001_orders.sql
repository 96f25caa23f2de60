create table orders (id integer primary key, total numeric not null);
insert into orders values (1, 10.5);
grant select on orders to s_carried_owner;
