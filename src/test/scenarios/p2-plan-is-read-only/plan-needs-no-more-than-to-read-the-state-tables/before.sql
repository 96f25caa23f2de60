do $$ begin create role s_state_reader; exception when duplicate_object then null; end $$;
