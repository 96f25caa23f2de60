drop table animals cascade;
create table animals (id bigint, name text);
create table cats () inherits (animals);
