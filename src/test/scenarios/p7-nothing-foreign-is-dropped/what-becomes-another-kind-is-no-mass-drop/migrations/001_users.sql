create table users (id integer primary key, name text not null, town text not null);
insert into users values (1, 'ann', 'x'), (2, 'bob', 'y');
