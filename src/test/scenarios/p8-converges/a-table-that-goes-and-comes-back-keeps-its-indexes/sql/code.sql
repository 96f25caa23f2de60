create index users_name on users (name);
create trigger stamped before update on users for each row execute function suppress_redundant_updates_trigger();
