create table users (id integer primary key, name text not null, gone boolean not null default false);
create table history (at integer generated always as identity, what text not null);
insert into users values (1, 'ann'), (2, 'bob');
