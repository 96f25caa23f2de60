-- Publications.
SELECT a.catalog, a.oid, 'PUBLICATION', 'PUBLICATION', '', o.pubname, '', format('%I', o.pubname),
       o.pubowner, '', '', NULL::aclitem[], NULL::oid
FROM asked a
JOIN pg_publication o ON a.catalog = 'pg_publication'::regclass AND o.oid = a.oid
