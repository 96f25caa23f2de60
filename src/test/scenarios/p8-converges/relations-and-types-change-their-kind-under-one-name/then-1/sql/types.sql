create type six as range (subtype = integer);
create domain seven as integer check (value > 0);
create function uses_six(x six) returns text language sql as 'select x::text';
