create table users (id integer primary key, state text not null);
insert into users values (1, 'active');
