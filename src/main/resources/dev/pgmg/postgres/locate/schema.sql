-- Schemas, which are never made again but may get another owner.
SELECT w.ordinal, 'pg_namespace', o.oid, o.xmin::text
FROM wanted w
JOIN pg_namespace o ON o.nspname = w.name
WHERE w.family = 'SCHEMA'
