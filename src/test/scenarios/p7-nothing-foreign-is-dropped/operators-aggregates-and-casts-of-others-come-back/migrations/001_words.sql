create table words (id integer primary key, word text not null);
insert into words values (1, 'b'), (2, 'a');
create type label as (word text);
