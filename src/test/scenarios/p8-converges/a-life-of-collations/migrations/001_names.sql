create table names (id integer primary key, name text not null);
insert into names values (1, 'b'), (2, 'A'), (3, 'a');
