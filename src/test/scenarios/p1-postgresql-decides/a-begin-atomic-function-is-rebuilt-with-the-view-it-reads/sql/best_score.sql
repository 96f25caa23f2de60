create function best_score() returns integer
begin atomic
  select max(score) from user_scores;
end;
revoke execute on function best_score() from public;
grant execute on function best_score() to s_atomic_app;
