create table notes (id integer primary key);
insert into notes values (1);
