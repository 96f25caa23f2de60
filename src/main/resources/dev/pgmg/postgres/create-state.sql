-- The two tables that are all pgmg keeps in a database.
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
)
