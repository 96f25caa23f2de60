do $$ begin create role s_former_owner; exception when duplicate_object then null; end $$;
