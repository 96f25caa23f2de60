create table users (id integer primary key, mail mail not null, age age);
insert into users values (1, 'a@x.org', 30);
