do $$ begin create role s_empty_owner; exception when duplicate_object then null; end $$;
