select format_type(atttypid, atttypmod) from pg_attribute where attrelid = to_regclass('scores') and attname = 'score';
