create table users (id integer primary key, name text not null);
create index users_name on users (name);
