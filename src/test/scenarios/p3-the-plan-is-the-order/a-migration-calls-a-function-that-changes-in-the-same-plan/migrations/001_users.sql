create table users (id integer primary key, name text not null, slug text);
insert into users (id, name) values (1, 'Ann Lee');
