create table users (id integer primary key, name text collate "C" not null, score integer not null);
insert into users values (1, 'ann', 10);
