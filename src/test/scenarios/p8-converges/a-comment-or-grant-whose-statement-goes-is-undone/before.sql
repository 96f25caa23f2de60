do $$ begin create role s_undone_app; exception when duplicate_object then null; end $$;
create table witness (name text, oid oid);
