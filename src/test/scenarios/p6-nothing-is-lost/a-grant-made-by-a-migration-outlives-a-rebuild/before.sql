do $$ begin create role s_migrated_app; exception when duplicate_object then null; end $$;
