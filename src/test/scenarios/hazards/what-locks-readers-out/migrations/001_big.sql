create table big (id integer, name text);
create table other (id integer);
create schema elsewhere;
