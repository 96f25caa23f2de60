create function insert_name() returns trigger language plpgsql as $$
begin
  insert into users (name) values (new.name);
  return new;
end
$$;
