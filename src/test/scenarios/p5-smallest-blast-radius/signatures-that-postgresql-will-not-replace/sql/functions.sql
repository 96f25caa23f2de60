create function renamed(amount numeric) returns numeric language sql as 'select $1';
create function no_default(amount numeric default 1) returns numeric language sql as 'select amount';
create function other_result(amount numeric) returns integer language sql as 'select 1';
create function out_added(amount numeric) returns numeric language sql as 'select amount';
create function table_result() returns table (id integer) language sql as 'select id from orders';
create function new_default(amount numeric) returns numeric language sql as 'select amount';
create function other_language(amount numeric) returns numeric language sql as 'select amount';
grant execute on function renamed(numeric) to s_signature_app;
