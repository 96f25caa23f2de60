DROP TABLE other.pgmg_state;
DROP TABLE IF EXISTS users_old, public.pgmg_migrations;
ALTER TABLE pgmg_state DROP COLUMN definition;
DROP SCHEMA IF EXISTS public CASCADE;
