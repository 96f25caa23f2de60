create table users (id integer primary key);
insert into users values (1), (2);
