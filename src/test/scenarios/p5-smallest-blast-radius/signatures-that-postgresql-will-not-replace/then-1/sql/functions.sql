create function renamed(price numeric) returns numeric language sql as 'select $1';
create function no_default(amount numeric) returns numeric language sql as 'select amount';
create function other_result(amount numeric) returns bigint language sql as 'select 1::bigint';
create function out_added(amount numeric, out net numeric, out tax numeric) language sql as 'select amount, amount';
create function table_result() returns table (id integer, total numeric) language sql as 'select id, total from orders';
create function new_default(amount numeric default 2) returns numeric language sql as 'select amount';
create function other_language(amount numeric) returns numeric language plpgsql as 'begin return amount; end';
grant execute on function renamed(numeric) to s_signature_app;
