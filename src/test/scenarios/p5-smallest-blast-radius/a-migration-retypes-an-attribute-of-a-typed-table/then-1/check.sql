select count(*) from witness where oid = 'ids'::regclass;
select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'names'::regclass;
