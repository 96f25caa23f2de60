create table pages (id integer primary key, body text not null);
insert into pages values (1, 'The Shooting Stars'), (2, 'a star');
