create table animals (id integer, name text);
create table cats () inherits (animals);
