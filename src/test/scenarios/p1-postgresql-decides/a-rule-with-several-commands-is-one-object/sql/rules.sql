create rule log_change as on update to users where new.name <> old.name
  do also (
    insert into log values ('changed; ' || old.name);
    update counts set changes = changes + (select 1); -- a comment; with one
  );
comment on rule log_change on users is 'two; commands';
create view log_lines as select what from log;
