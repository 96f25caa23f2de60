-- Foreign servers.
SELECT w.ordinal, 'pg_foreign_server', o.oid, o.xmin::text
FROM wanted w
JOIN pg_foreign_server o ON o.srvname = w.name
WHERE w.family = 'SERVER'
