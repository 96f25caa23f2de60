do $$ begin execute format('alter role %I in database %I set search_path = app, public', ':owner', current_database()); end $$;
