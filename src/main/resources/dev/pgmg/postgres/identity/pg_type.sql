-- Types. A multirange type has the owner and privileges of its range, a shell none that can be given.
SELECT a.catalog, a.oid, CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END,
       CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END,
       n.nspname, t.typname, '', format('%I.%I', n.nspname, t.typname),
       CASE WHEN t.typtype <> 'm' AND t.typisdefined THEN t.typowner END, 'TYPE', 'T', t.typacl, n.oid
FROM asked a
JOIN pg_type t ON a.catalog = 'pg_type'::regclass AND t.oid = a.oid
JOIN pg_namespace n ON n.oid = t.typnamespace
