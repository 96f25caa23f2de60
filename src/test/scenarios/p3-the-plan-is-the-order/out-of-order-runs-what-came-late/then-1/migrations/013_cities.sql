create table cities (id integer primary key);
