create table users (id integer, score integer); create table orders (id integer);
