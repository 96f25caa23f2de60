do $$ begin create role s_kept_app; exception when duplicate_object then null; end $$;
do $$ begin create role s_kept_report; exception when duplicate_object then null; end $$;
