update users set name = 'cid';
select what from log_lines;
select changes from counts;
select obj_description(oid, 'pg_rewrite') from pg_rewrite where rulename = 'log_change';
