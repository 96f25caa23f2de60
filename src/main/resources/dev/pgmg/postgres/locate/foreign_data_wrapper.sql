-- Foreign data wrappers.
SELECT w.ordinal, 'pg_foreign_data_wrapper', o.oid, o.xmin::text
FROM wanted w
JOIN pg_foreign_data_wrapper o ON o.fdwname = w.name
WHERE w.family = 'FOREIGN_DATA_WRAPPER'
