create table users (id integer primary key, name text not null, score integer not null);
