select count(*) as columns from pg_attribute where attrelid = 'users'::regclass and attnum > 0;
