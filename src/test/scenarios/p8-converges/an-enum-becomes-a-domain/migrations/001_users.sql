create table users (id integer primary key, mood text not null);
insert into users values (1, 'good');
