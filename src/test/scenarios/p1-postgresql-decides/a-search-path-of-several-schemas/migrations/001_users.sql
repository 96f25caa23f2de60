create table app.users (id integer primary key, name text not null);
create table orders (id integer primary key);
insert into users values (1, 'ann');
