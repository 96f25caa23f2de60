create function is_odd(n integer) returns boolean language plpgsql as $$
begin
  return n > 0 and is_even(n - 1);
end
$$;
