-- granted by hand on the living database
grant select on customer_value to pg_monitor;
