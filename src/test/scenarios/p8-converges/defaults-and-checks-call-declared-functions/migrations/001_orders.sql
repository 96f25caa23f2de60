create table orders (id integer primary key, number text not null default next_number('A') check (is_number(number)));
insert into orders values (1);
