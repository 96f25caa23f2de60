-- s_state_reader may read the two state tables and nothing else, neither users nor user_names.
grant s_state_reader to :owner;
grant select on pgmg_state, pgmg_migrations to s_state_reader;
do $$ begin execute format('alter database %I set role = s_state_reader', current_database()); end $$;
