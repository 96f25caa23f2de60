create table orders (id integer primary key, city text not null, zip text not null, paid boolean not null);
insert into orders select i, 'c' || i % 10, 'z' || i % 30, i % 2 = 0 from generate_series(1, 300) i;
