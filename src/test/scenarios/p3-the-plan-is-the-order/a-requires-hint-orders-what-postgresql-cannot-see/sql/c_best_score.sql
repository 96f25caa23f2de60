-- pgmg:requires z_scores
create function best_score() returns integer language plpgsql as $$
declare
  result integer;
begin
  execute 'select max(score) from public.' || 'z_' || 'scores' into result;
  return result;
end
$$;
