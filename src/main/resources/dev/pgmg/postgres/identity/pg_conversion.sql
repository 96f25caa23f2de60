-- Conversions.
SELECT a.catalog, a.oid, 'CONVERSION', 'CONVERSION', n.nspname, o.conname, '', format('%I.%I', n.nspname, o.conname),
       o.conowner, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_conversion o ON a.catalog = 'pg_conversion'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.connamespace
