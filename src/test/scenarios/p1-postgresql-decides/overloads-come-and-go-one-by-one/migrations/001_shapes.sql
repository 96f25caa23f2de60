create table shapes (id integer primary key, side numeric not null);
