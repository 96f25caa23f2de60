select atttypid::regtype from pg_attribute where attrelid = 'users'::regclass and attname = 'score';
