create schema api;
create table users (id integer primary key, name text not null, score integer);
create function api.total(integer) returns integer language sql as 'select $1';
