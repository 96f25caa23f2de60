create table users (id integer, score integer);
insert into users values (1, 2);
