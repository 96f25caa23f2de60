create schema "Odd, Path";
create schema app;
do $$ begin execute format('alter schema "Odd, Path" owner to %I', ':owner'); end $$;
do $$ begin execute format('alter schema app owner to %I', ':owner'); end $$;
do $$ begin execute format('alter database %I set search_path = "$user", "Odd, Path", app, public', current_database()); end $$;
