-- Extensions, which are never made again.
SELECT w.ordinal, 'pg_extension', o.oid, ''
FROM wanted w
JOIN pg_extension o ON o.extname = w.name
WHERE w.family = 'EXTENSION'
