do $$ begin create role s_healed_app; exception when duplicate_object then null; end $$;
