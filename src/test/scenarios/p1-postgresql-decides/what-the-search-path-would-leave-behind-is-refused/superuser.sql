create schema app;
do $$ begin
  execute format('alter schema app owner to %I', ':owner');
  execute format('alter database %I set search_path = later, app, public', current_database());
end $$;
