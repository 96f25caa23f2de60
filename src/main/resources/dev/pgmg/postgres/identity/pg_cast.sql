-- Casts have no name, no schema and no owner.
SELECT a.catalog, a.oid, 'CAST', 'CAST', '', '',
       format('(%s AS %s)', regexp_replace(types.source, '^public\.', ''), regexp_replace(types.target, '^public\.', '')),
       format('(%s AS %s)', types.source, types.target), NULL::oid, '', '', NULL::aclitem[], NULL::oid
FROM asked a
JOIN pg_cast o ON a.catalog = 'pg_cast'::regclass AND o.oid = a.oid
CROSS JOIN LATERAL (
  SELECT format_type(o.castsource, NULL) AS source, format_type(o.casttarget, NULL) AS target
) types
