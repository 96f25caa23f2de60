create table users (id integer primary key, score integer not null);
insert into users values (1, 10);
