select format_type(typbasetype, typtypmod) from pg_type where typname = 'mail';
