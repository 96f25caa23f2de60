-- Operators. A prefix operator has no left operand.
SELECT a.catalog, a.oid, 'OPERATOR', 'OPERATOR', n.nspname, o.oprname,
       format('(%s, %s)', coalesce(regexp_replace(operand.left_type, '^public\.', ''), 'NONE'),
                          coalesce(regexp_replace(operand.right_type, '^public\.', ''), 'NONE')),
       format('%I.%s (%s, %s)', n.nspname, o.oprname, coalesce(operand.left_type, 'NONE'),
              coalesce(operand.right_type, 'NONE')),
       o.oprowner, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_operator o ON a.catalog = 'pg_operator'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.oprnamespace
CROSS JOIN LATERAL (
  SELECT format_type(nullif(o.oprleft, 0), NULL) AS left_type, format_type(nullif(o.oprright, 0), NULL) AS right_type
) operand
