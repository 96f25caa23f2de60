select relowner::regrole from pg_class where relname = 'scores';
select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'users'::regclass and attname = 'score';
