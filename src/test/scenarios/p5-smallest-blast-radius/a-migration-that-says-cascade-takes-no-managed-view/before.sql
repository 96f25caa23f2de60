do $$ begin create role s_cascade_app; exception when duplicate_object then null; end $$;
