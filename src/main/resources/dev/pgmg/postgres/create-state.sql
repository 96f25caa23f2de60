-- The two tables that are all pgmg keeps in a database. The last four columns are how a thing looked
-- when pgmg had last to do with it: in which database, in which row, in which version, and the hash
-- of what PostgreSQL said of it. The sections of a migration say how far it got, until it is done;
-- file_gone says that somebody has accepted that its file is not there any more.
CREATE TABLE IF NOT EXISTS ${schema}.pgmg_migrations (
  name         text PRIMARY KEY,
  applied_at   timestamptz NOT NULL DEFAULT now(),
  file_hash    text NOT NULL,
  duration_ms  bigint NOT NULL,
  applied_by   text NOT NULL DEFAULT current_user,
  pgmg_version text NOT NULL
);
CREATE TABLE IF NOT EXISTS ${schema}.pgmg_state (
  object_name  text PRIMARY KEY,
  object_hash  text NOT NULL,
  last_applied timestamptz NOT NULL DEFAULT now(),
  definition   text NOT NULL,
  source_file  text NOT NULL,
  kind         text NOT NULL,
  schema_name  text NOT NULL,
  name         text NOT NULL,
  member       text NOT NULL
);
ALTER TABLE ${schema}.pgmg_migrations
  ADD COLUMN IF NOT EXISTS sections jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN IF NOT EXISTS file_gone boolean NOT NULL DEFAULT false;
ALTER TABLE ${schema}.pgmg_state
  ADD COLUMN IF NOT EXISTS seen_in      text NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS catalog_oid  bigint NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS row_version  text NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS catalog_hash text NOT NULL DEFAULT ''
