-- Foreign servers.
SELECT a.catalog, a.oid, 'SERVER', 'SERVER', '', o.srvname, '', format('%I', o.srvname),
       o.srvowner, 'FOREIGN SERVER', 'S', o.srvacl, NULL::oid
FROM asked a
JOIN pg_foreign_server o ON a.catalog = 'pg_foreign_server'::regclass AND o.oid = a.oid
