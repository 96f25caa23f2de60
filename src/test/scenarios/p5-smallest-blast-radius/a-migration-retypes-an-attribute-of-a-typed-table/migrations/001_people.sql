create type person as (id integer, name varchar(10));
create table people of person;
insert into people values (1, 'ann');
