-- Operators are told apart by the types of their operands; a prefix operator has no left one.
SELECT w.ordinal, 'pg_operator', o.oid, o.xmin::text
FROM wanted w
JOIN pg_operator o ON o.oprname = w.name
JOIN pg_namespace n ON n.oid = o.oprnamespace
CROSS JOIN LATERAL (
  SELECT '(' || string_agg(coalesce(format_type(t.oid, NULL), 'NONE'), ', ' ORDER BY a.n) || ')' AS shown,
         '(' || string_agg(coalesce(
                  CASE WHEN tn.nspname NOT IN ('pg_catalog', 'public') THEN quote_ident(tn.nspname) || '.' ELSE '' END
                  || regexp_replace(format_type(t.oid, NULL), '^("([^"]|"")+"|[^".]+)\.', ''), 'NONE'), ', ' ORDER BY a.n)
             || ')' AS qualified
  FROM (VALUES (o.oprleft, 1), (o.oprright, 2)) AS a(type, n)
  LEFT JOIN pg_type t ON t.oid = a.type
  LEFT JOIN pg_namespace tn ON tn.oid = t.typnamespace
) operands
WHERE w.family = 'OPERATOR' AND o.oprcode <> 0
  AND CASE WHEN w.anywhere THEN pg_operator_is_visible(o.oid) ELSE n.nspname = w.schema END
  AND regexp_replace(w.member, '(?i)(?<=[(, ])none(?=[,)])', 'NONE', 'g') IN (operands.shown, operands.qualified)
