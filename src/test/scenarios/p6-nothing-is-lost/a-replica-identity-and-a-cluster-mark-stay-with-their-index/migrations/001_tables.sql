create table users (id integer primary key, code text not null);
create table orders (id integer primary key, day date not null);
