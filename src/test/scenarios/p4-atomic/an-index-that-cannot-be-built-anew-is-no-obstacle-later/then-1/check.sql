select indexrelid::regclass, indisvalid from pg_index where indrelid = 'users'::regclass order by 1;
