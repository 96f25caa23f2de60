select count(*) as columns from pg_attribute where attrelid = 'user_names'::regclass;
