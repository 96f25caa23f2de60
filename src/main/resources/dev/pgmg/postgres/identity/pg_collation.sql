-- Collations.
SELECT a.catalog, a.oid, 'COLLATION', 'COLLATION', n.nspname, o.collname, '', format('%I.%I', n.nspname, o.collname),
       o.collowner, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_collation o ON a.catalog = 'pg_collation'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.collnamespace
