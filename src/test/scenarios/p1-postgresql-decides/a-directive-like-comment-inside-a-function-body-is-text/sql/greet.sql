create function greet(id integer) returns text language plpgsql as $$
begin
  -- pgmg:nonsense key="value"
  -- pgmg:requires no_such_object
  return 'hello ' || id;
end
$$;
