create function log_ddl() returns event_trigger language plpgsql as $$
begin
  insert into ddl_log (tag) values (lower(tg_tag));
end $$;
create event trigger log_tables on ddl_command_end when tag in ('CREATE TABLE', 'CREATE VIEW') execute function log_ddl();
comment on event trigger log_tables is 'who knows';
alter event trigger log_tables enable always;
