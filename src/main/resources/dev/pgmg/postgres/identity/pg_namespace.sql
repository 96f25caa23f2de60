-- Schemas, which stay.
SELECT a.catalog, a.oid, 'SCHEMA', 'SCHEMA', '', o.nspname, '', format('%I', o.nspname),
       NULL::oid, '', '', NULL::aclitem[], NULL::oid
FROM asked a
JOIN pg_namespace o ON a.catalog = 'pg_namespace'::regclass AND o.oid = a.oid
