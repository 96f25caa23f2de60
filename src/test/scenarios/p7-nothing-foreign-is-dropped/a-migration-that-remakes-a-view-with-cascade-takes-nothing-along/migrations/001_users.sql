create table users (id integer, score integer);
