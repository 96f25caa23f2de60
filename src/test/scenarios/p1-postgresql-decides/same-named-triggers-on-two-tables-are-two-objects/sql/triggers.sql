create trigger set_changed_at before update on users for each row execute function set_changed_at();
create trigger set_changed_at before update on orders for each row execute function set_changed_at();
