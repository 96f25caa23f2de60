create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create type pair as (a text, b text);
create domain label as text;
create materialized view board as select id, name from users;
create index board_name on board (name);
create procedure all_of(n integer) language sql as 'select 1';
create view readers as select total(id) as total, null::pair as pair, null::label as label, (select count(*) from board) as n from users;
