create function best_score() returns integer language sql as $$
  select max(u.points)
  from users u
$$;
