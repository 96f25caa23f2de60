create function longest() returns integer language sql as $$
  select max(lenght(name)) from users
$$;
