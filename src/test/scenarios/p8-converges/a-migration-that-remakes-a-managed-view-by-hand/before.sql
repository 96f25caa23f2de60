do $$ begin create role s_remade_app; exception when duplicate_object then null; end $$;
