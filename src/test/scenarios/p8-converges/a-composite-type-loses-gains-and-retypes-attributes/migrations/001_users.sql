create table users (id integer primary key, street text not null, city text not null);
insert into users values (1, 'High Street 1', 'York');
