create table users (id integer primary key, score integer not null);
create table guests (id integer primary key);
