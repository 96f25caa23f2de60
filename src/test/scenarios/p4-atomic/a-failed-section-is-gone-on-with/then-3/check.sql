SELECT name, sections FROM pgmg_migrations;
SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('users_by_name');
