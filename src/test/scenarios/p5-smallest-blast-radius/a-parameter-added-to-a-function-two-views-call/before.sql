do $$ begin create role s_price_app; exception when duplicate_object then null; end $$;
create table witness (name text, oid oid);
