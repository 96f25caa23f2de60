create function n() returns bigint language sql set search_path = app as 'select count(*) + 1 from userz';
create function first_id() returns integer language plpgsql
  set search_path = app, "Mixed Case" set timezone = 'UTC' as $$
declare
  u userz%rowtype;
begin
  select * into u from users order by id limit 1;
  return u.id;
end $$;
create function elsewhere() returns bigint language sql as 'select count(*) from users';
