create rule log_rename as on update to users where new.name <> old.name
  do also (
    insert into log values ('renamed; ' || old.name);
    update counts set changes = changes + 10;
  );
create view log_lines as select what from log;
