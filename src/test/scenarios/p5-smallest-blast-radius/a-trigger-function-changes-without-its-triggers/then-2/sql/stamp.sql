create function stamp() returns trigger language plpgsql as $$
begin
  new.changed_at := clock_timestamp();
  return new;
end
$$;
create trigger stamp before insert or update on users for each row execute function stamp();
