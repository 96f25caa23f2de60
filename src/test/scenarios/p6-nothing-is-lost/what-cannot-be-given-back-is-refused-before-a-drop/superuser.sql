grant s_back_pgmg to :owner;
grant s_back_owner to s_back_pgmg;
revoke create on schema public from public;
grant create, usage on schema public to s_back_pgmg with grant option;
grant create, usage on schema public to s_back_owner;
do $$ begin execute format('alter database %I set role = s_back_pgmg', current_database()); end $$;
