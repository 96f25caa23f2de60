create table users (id integer primary key, name text not null, score integer, note text default 'n');
create table parents (id integer primary key);
create sequence numbers;
insert into users values (1, 'ann', 10, 'x');
