create table users (id integer, score integer, level integer, name text);
create table archive (id integer);
insert into users select g, g, g, 'n' from generate_series(1, 1000) g;
insert into archive values (1);
