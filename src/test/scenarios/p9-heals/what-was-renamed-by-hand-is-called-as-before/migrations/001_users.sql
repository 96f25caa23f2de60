create table users (id integer primary key, name text not null, mood mood, age age);
insert into users values (1, 'ann', 'ok', 30);
create schema app;
