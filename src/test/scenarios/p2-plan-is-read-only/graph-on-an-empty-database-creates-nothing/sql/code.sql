create type mood as enum ('sad', 'glad');

create view user_names as select name, mood from users;

create function greet(id integer) returns text language plpgsql as $$
begin
  return (select 'Hello ' || n.name from user_names n limit 1);
end $$;

-- pgmg:requires greet
create function greet_all() returns setof text language plpgsql as $$
begin
  return query execute format('select %I(id) from %I', 'gr' || 'eet', 'us' || 'ers');
end $$;
