create table users (id integer primary key, name text not null);
create table log (what text);
create table counts (changes integer not null);
insert into users values (1, 'ann');
insert into counts values (0);
