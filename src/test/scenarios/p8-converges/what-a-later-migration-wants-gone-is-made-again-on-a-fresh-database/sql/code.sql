create view routes as select * from route;
create function price() returns setof routes language sql stable as $$select * from routes$$;
create function price(marks boolean[]) returns boolean[] language sql immutable as $$select marks$$;
