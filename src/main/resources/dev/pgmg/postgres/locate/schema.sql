-- Schemas, which are never made again.
SELECT w.ordinal, 'pg_namespace', o.oid, ''
FROM wanted w
JOIN pg_namespace o ON o.nspname = w.name
WHERE w.family = 'SCHEMA'
