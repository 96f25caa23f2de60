create table users (id integer primary key);
create table customers (id integer primary key);
