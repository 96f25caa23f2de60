do $$ begin create role s_chain_first; exception when duplicate_object then null; end $$;
do $$ begin create role s_chain_second; exception when duplicate_object then null; end $$;
do $$ begin create role s_chain_owner; exception when duplicate_object then null; end $$;
grant create, usage on schema public to s_chain_owner;
