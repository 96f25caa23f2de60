do $$ begin execute format('alter database %I set search_path = app, public', current_database()); end $$;
