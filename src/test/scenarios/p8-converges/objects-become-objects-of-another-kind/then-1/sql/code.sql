create function total(n integer) returns integer language sql immutable as 'select n';
create type pair as enum ('a', 'b');
create type label as (word text);
create view board as select id, name from users;
create aggregate all_of(integer) (sfunc = int4larger, stype = integer);
create view readers as select total(1) as total, null::pair as pair, null::label as label, (select count(*) from board) as n;
