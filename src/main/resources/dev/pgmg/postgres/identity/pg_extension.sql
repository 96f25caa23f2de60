-- Extensions, which stay.
SELECT a.catalog, a.oid, 'EXTENSION', 'EXTENSION', '', o.extname, '', format('%I', o.extname),
       NULL::oid, '', '', NULL::aclitem[], NULL::oid
FROM asked a
JOIN pg_extension o ON a.catalog = 'pg_extension'::regclass AND o.oid = a.oid
