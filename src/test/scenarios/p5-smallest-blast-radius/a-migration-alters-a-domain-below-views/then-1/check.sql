select oid::regprocedure from pg_proc where proname = 'is_short';
select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'emails'::regclass order by attnum;
select object_name from pgmg_state order by 1;
