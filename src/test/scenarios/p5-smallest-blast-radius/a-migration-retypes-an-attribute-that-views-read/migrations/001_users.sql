create type address as (street text, number smallint);
create table users (id integer primary key, street text, number smallint);
insert into users values (1, 'Low St', 7);
