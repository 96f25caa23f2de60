create schema api;
create table api.users (id integer primary key, name text not null);
insert into api.users values (1, 'ann');
