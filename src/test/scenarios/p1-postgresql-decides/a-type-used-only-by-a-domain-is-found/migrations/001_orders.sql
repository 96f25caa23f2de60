create table orders (id integer primary key, state final_state not null);
insert into orders values (1, 'paid');
