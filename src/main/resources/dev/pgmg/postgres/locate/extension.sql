-- Extensions, which are never made again but may get another version or schema.
SELECT w.ordinal, 'pg_extension', o.oid, o.xmin::text
FROM wanted w
JOIN pg_extension o ON o.extname = w.name
WHERE w.family = 'EXTENSION'
