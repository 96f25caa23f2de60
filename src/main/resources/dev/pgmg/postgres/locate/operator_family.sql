-- Operator families are told apart by their access method. What was added to one is not its
-- definition.
SELECT w.ordinal, 'pg_opfamily', o.oid, o.xmin::text
FROM wanted w
JOIN pg_opfamily o ON o.opfname = w.name
JOIN pg_am am ON am.oid = o.opfmethod AND am.amname = w.member
JOIN pg_namespace n ON n.oid = o.opfnamespace
WHERE w.family = 'OPERATOR_FAMILY'
  AND CASE WHEN w.anywhere THEN pg_opfamily_is_visible(o.oid) ELSE n.nspname = w.schema END
