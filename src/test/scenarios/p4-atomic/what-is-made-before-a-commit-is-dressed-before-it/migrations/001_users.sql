create table users (id integer primary key, name text);
insert into users select n, secret(n) from generate_series(1, 3) n;
