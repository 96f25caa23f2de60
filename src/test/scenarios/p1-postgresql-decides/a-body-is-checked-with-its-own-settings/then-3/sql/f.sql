create function n() returns bigint language sql set search_path = app as 'select count(*) + 1 from users';
create function first_id() returns integer language plpgsql
  set search_path = app, "Mixed Case" set timezone = 'UTC' as $$
declare
  u users%rowtype;
begin
  select * into u from users order by id limit 1;
  return u.id;
end $$;
