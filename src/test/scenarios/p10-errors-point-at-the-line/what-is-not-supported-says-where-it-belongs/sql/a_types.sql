create type shell;
create type base (input = base_in, output = base_out);
create table things (id integer);
create temp view passing as select 1 as one;
create sequence numbers;
create foreign table far (id integer) server somewhere;
