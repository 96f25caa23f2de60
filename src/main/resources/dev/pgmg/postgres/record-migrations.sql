-- Writes the migrations that ran to their end.
INSERT INTO ${schema}.pgmg_migrations AS m (name, file_hash, duration_ms, pgmg_version)
SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[])
ON CONFLICT (name) DO UPDATE
SET file_hash = excluded.file_hash, applied_at = now(), applied_by = current_user, sections = '[]',
    duration_ms = m.duration_ms + excluded.duration_ms, pgmg_version = excluded.pgmg_version
