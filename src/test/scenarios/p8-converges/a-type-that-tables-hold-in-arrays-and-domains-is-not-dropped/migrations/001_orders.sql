create domain line_domain as order_row;
create type lines as (first order_row, others order_row[]);
create table in_array (id integer, lines order_row[]);
create table in_domain (id integer, only_row line_domain);
create table in_type (id integer, lines lines);
insert into in_array values (1, array[row('a', 1)::order_row]);
