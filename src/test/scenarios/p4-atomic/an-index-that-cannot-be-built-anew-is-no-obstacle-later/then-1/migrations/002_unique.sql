drop index concurrently if exists users_name; create unique index concurrently users_name on users (name);
