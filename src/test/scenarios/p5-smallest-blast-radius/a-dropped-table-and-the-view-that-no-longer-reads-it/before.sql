do $$ begin create role s_legacy_app; exception when duplicate_object then null; end $$;
