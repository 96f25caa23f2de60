create schema app;
do $$ begin
  execute format('alter schema app owner to %I', ':owner');
  execute format('alter role %I in database %I set search_path = later, app, public', ':owner', current_database());
end $$;
