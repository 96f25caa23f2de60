create index concurrently users_by_name on users (name);
