create type address as (street text, number smallint);
create type mood as enum ('sad', 'ok');
create domain email as text check (value like '%@%');
create table users (id integer primary key, home address, mood mood not null default 'ok', email email);
insert into users values (1, row('Low St', 7), 'sad', 'a@b');
