create or replace view public.user_names as select id, name from public.users;
create or replace function public.shout(word pg_catalog.text) returns text language sql as 'select upper(word)';
