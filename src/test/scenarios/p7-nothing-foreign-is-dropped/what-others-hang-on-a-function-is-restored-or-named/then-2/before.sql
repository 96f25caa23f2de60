alter table logs add column tidy_name text generated always as (tidy(name)) stored;
create index logs_tidy on logs (tidy(name));
alter table logs add constraint is_tidy check (tidy(name) = name) not valid;
