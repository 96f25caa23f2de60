-- Writes what somebody has accepted of applied migrations: another text, or that the file is gone.
UPDATE ${schema}.pgmg_migrations AS m
SET file_hash = accepted.hash, file_gone = accepted.gone
FROM (SELECT * FROM unnest(?::text[], ?::text[], ?::boolean[])) AS accepted (name, hash, gone)
WHERE m.name = accepted.name
