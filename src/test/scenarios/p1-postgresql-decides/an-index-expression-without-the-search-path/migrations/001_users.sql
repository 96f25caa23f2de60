create table users (id integer primary key, name text not null, plain text generated always as (tidy(name)) stored);
insert into users (id, name) values (1, ' Ann ');
