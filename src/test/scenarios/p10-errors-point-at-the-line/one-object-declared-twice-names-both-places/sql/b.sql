-- the same two once more
create or replace view public.User_Names as select id from users;
create function "greet"(pg_catalog.text, out varchar) language sql as 'select $1';
