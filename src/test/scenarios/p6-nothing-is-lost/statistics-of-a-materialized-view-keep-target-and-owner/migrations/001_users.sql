create table users (id integer primary key, name text not null, score integer not null);
insert into users values (1, 'ann', 10), (2, 'bob', 20);
