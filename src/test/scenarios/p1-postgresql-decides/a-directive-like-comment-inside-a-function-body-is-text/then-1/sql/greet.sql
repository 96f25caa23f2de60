create function greet(id integer) returns text language plpgsql as $$
begin
  -- pgmg:other
  return 'hello ' || id;
end
$$;
