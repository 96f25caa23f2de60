do $$ begin create role s_kind_app; exception when duplicate_object then null; end $$;
