create function best_score() returns integer language sql as $$
  select max(u.score)
  from users u
$$;
