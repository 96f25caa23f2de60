select indexrelid::regclass from pg_index where indrelid = 'users'::regclass order by indexrelid::regclass::text;
