create table names (id integer primary key);
