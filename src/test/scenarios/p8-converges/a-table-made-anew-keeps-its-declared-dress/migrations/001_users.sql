create table users (id integer, name text);
create table orders (id integer, total integer);
