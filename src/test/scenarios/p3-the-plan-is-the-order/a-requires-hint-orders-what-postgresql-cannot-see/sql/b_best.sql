-- pgmg:requires view.z_scores
create function best() returns integer language plpgsql as $$
begin
  return public.best_score();
end
$$;
