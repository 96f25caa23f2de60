create trigger insert_name instead of insert on user_names for each row execute function insert_name();
