create rule keep_names as on update to users where old.name <> new.name do also
  insert into history (what) values (old.name || ' is called ' || new.name);
create rule no_deletes as on delete to users where old.gone do instead nothing;
alter table users disable rule no_deletes;
