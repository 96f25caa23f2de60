create type mod7 as (n integer);
create table points (id integer primary key, at mod7 not null);
insert into points select i, row(i)::mod7 from generate_series(1, 20) i;
