create table users (id integer primary key, name text not null);
create table legacy_users (id integer primary key, name text not null);
