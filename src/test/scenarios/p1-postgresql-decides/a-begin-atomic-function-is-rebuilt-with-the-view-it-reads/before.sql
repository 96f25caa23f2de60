do $$ begin create role s_atomic_app; exception when duplicate_object then null; end $$;
