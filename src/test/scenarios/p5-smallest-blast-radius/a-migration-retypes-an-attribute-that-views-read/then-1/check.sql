select count(*) from witness where oid = 'streets'::regclass;
select * from house_numbers;
select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'house_numbers'::regclass order by attnum;
