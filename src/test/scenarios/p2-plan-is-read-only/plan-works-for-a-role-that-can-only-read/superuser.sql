-- From here on whoever connects to this database acts as s_plan_reader, who may create nothing in it.
grant s_plan_reader to :owner;
revoke create on schema public from public;
do $$ begin execute format('revoke create, temporary on database %I from public', current_database()); end $$;
do $$ begin execute format('alter database %I set role = s_plan_reader', current_database()); end $$;
