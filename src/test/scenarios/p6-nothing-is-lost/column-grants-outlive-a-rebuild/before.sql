do $$ begin create role s_column_app; exception when duplicate_object then null; end $$;
