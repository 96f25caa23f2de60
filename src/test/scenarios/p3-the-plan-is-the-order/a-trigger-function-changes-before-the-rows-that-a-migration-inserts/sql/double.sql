create function double() returns trigger language plpgsql as $$ begin new.b = new.a * 2; return new; end $$;
create trigger double before insert on t for each row execute function double();
