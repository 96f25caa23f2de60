do $$ begin create role s_default_app; exception when duplicate_object then null; end $$;
