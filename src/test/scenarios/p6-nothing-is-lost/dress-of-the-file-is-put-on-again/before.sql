do $$ begin create role s_file_app; exception when duplicate_object then null; end $$;
do $$ begin create role s_file_owner; exception when duplicate_object then null; end $$;
