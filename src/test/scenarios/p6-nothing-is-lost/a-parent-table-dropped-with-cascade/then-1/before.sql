grant select on cat_names to pg_monitor;
