select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'users'::regclass and attname = 'score';
