-- Writes the migrations that ran.
INSERT INTO ${schema}.pgmg_migrations (name, file_hash, duration_ms, pgmg_version)
SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[])
