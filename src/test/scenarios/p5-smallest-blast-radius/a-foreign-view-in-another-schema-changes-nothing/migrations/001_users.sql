create table users (id integer primary key, name text not null);
create view reports.names as select name from users;
