do $$ begin create role s_owner_files; exception when duplicate_object then null; end $$;
do $$ begin create role s_owner_hand; exception when duplicate_object then null; end $$;
do $$ begin create role s_owner_app; exception when duplicate_object then null; end $$;
