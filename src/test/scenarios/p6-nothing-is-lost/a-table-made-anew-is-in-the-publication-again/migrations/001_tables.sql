create table users (id integer primary key, name text not null);
create table orders (id integer primary key);
