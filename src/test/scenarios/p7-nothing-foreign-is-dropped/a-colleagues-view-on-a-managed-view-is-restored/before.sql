do $$ begin create role s_colleague; exception when duplicate_object then null; end $$;
create schema reports;
