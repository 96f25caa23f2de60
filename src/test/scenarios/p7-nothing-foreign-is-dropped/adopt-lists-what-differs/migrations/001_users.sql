create table users (id integer primary key, name text, score integer);
create table a_view_in_the_files (id integer);
