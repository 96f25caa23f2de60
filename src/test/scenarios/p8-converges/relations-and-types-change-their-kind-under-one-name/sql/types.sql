create type six as enum ('a', 'b');
create type seven as (a integer);
create function uses_six(x six) returns text language sql as 'select x::text';
