create or replace rule keep_names as on update to users do instead nothing;
alter table users enable rule no_deletes;
