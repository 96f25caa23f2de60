select attname, format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'users'::regclass and attnum > 0 and not attisdropped order by attnum;
