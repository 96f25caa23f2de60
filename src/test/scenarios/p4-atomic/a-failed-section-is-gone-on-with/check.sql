SELECT name, sections FROM pgmg_migrations;
SELECT email FROM users ORDER BY id;
SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('users_by_name');
