create function is_even(n integer) returns boolean language plpgsql as $$
begin
  return n = 0 or is_odd(n - 1);
end
$$;
