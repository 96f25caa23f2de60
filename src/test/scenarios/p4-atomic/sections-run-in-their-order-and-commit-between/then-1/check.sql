SELECT indisvalid FROM pg_index WHERE indexrelid = 'users_by_score'::regclass;
SELECT name, sections FROM pgmg_migrations ORDER BY name;
SELECT attname FROM pg_attribute WHERE attrelid = 'scores'::regclass AND attnum > 0 ORDER BY attnum;
