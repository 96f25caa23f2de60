create function best_score() returns bigint language plpgsql as $$
declare
  one  user_scores%rowtype;
  best users.score%type;
begin
  select * into one from user_scores order by score desc limit 1;
  best := one.score;
  return best;
end
$$;
