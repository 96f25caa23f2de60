create rule keep_names as on update to users where old.name <> new.name do also
  insert into history (what) values (old.name || ' to ' || new.name);
create rule no_deletes as on delete to users do instead nothing;
alter table users disable rule no_deletes;
