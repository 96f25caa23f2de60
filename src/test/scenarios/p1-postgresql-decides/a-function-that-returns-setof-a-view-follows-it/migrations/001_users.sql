create table users (id integer primary key, name text not null, email text not null);
insert into users values (1, 'ann', 'ann@example.org');
