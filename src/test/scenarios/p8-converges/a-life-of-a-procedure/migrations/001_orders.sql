create table orders (id integer primary key, paid boolean not null default false);
insert into orders values (1), (2);
