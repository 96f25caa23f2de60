create function stamp() returns trigger language plpgsql as $$
begin
  new.changed_at := now();
  return new;
end
$$;
create trigger stamp before update on users for each row execute function stamp();
