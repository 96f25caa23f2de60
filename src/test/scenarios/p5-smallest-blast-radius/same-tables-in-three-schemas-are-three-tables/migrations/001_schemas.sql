create schema eu;
create schema us;
create table users (id integer primary key, name text);
create table eu.users (id integer primary key, name text);
create table us.users (id integer primary key, name text);
