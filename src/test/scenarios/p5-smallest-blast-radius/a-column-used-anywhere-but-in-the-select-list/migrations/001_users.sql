create table users (id integer primary key, name text not null, score integer not null);
create table limits (score integer not null, word text not null);
create table logs (id integer);
