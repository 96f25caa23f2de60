do $$ begin create role s_analyst; exception when duplicate_object then null; end $$;
