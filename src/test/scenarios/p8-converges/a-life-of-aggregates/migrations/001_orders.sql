create table orders (id integer primary key, amount integer not null, note text);
insert into orders values (1, 10, 'a'), (2, 20, 'b'), (3, 30, 'c');
