do $$ begin create role s_signature_app; exception when duplicate_object then null; end $$;
