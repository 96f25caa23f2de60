create table app.users (id integer primary key, name text not null, plain text generated always as (tools.tidy(name)) stored);
insert into app.users (id, name) values (1, ' Ann ');
