-- The migrations that were applied.
SELECT name, file_hash FROM ${schema}.pgmg_migrations ORDER BY name
