create domain email as text check (value like '%@%');
create table users (id integer primary key, email email);
insert into users values (1, 'a@b');
