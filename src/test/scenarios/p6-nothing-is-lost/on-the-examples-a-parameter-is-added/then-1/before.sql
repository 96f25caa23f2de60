grant select on customer_value to pg_monitor;
