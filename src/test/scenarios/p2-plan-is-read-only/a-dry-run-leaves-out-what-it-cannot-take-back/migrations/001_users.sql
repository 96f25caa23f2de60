create table users (id integer primary key, score integer, state text);
