create table users (id integer primary key, score integer, name text);
create view scores as select id, score from users;
