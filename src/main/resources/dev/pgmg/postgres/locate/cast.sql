-- Casts have no name, only two types.
SELECT w.ordinal, 'pg_cast', o.oid, o.xmin::text
FROM wanted w
CROSS JOIN pg_cast o
CROSS JOIN LATERAL (
  SELECT '(' || string_agg(format_type(t.oid, NULL), ' AS ' ORDER BY a.n) || ')' AS shown,
         '(' || string_agg(
                  CASE WHEN tn.nspname NOT IN ('pg_catalog', 'public') THEN quote_ident(tn.nspname) || '.' ELSE '' END
                  || regexp_replace(format_type(t.oid, NULL), '^("([^"]|"")+"|[^".]+)\.', ''), ' AS ' ORDER BY a.n)
             || ')' AS qualified
  FROM (VALUES (o.castsource, 1), (o.casttarget, 2)) AS a(type, n)
  JOIN pg_type t ON t.oid = a.type
  JOIN pg_namespace tn ON tn.oid = t.typnamespace
) types
WHERE w.family = 'CAST' AND w.member IN (types.shown, types.qualified)
