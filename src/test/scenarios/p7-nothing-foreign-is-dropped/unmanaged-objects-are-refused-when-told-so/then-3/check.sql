select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'users'::regclass and attname = 'score';
select tgname from pg_trigger where tgrelid = 'scores'::regclass;
