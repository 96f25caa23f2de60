DROP TABLE other.pgmg_state;
DROP TABLE IF EXISTS users_old, public.pgmg_migrations;
ALTER TABLE pgmg_state DROP COLUMN definition;
TRUNCATE users, pgmg_migrations;
DELETE FROM public.pgmg_state WHERE true;
DROP SCHEMA IF EXISTS public CASCADE;
