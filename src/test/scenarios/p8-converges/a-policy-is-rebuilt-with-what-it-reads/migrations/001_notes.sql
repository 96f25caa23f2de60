create table notes (id integer primary key, author text not null);
create table team (name text primary key, role text not null);
insert into notes values (1, 'ann');
