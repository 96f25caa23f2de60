-- Set by hand in then-1/before.sql: must survive the rebuild.
alter view by_hand set (check_option = local, security_barrier = true);
alter view by_hand alter column name set default 'somebody';
