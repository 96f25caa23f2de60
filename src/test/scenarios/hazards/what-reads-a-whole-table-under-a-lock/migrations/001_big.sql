create domain amount as integer;
create table small (id integer primary key);
insert into small values (1);
create table big (id integer primary key, a integer, b integer, c integer constraint c_there check (c is not null and c > 0),
                  d integer, paid amount);
create table parent (id integer) partition by range (id);
create table january (id integer);
create table february (id integer check (id is not null and id >= 10000 and id < 20000));
