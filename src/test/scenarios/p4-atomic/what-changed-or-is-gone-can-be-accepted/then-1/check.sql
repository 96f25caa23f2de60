select name, applied_at < '2001-01-01' as as_before, applied_by = 'ann' as by_ann, file_gone from pgmg_migrations order by name;
select count(*) as columns from pg_attribute where attrelid = 'users'::regclass and attnum > 0;
