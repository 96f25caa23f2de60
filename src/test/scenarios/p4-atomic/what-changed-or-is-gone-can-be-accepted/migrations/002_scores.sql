create table scores (id integer);
