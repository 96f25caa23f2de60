do $$ begin create role s_gone_app; exception when duplicate_object then null; end $$;
