do $$
begin
  execute 'alter table users alter column ' || 'score' || ' type bigint';
end
$$;
