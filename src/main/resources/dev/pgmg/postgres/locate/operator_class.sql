-- Operator classes are told apart by their access method; operators and functions are rows of the
-- family they belong to.
SELECT w.ordinal, 'pg_opclass', o.oid,
       concat_ws('/', o.xmin,
         (SELECT max(m.xmin::text::bigint) || '/' || count(*) FROM pg_amop m WHERE m.amopfamily = o.opcfamily),
         (SELECT max(m.xmin::text::bigint) || '/' || count(*) FROM pg_amproc m WHERE m.amprocfamily = o.opcfamily))
FROM wanted w
JOIN pg_opclass o ON o.opcname = w.name
JOIN pg_am am ON am.oid = o.opcmethod AND am.amname = w.member
JOIN pg_namespace n ON n.oid = o.opcnamespace
WHERE w.family = 'OPERATOR_CLASS'
  AND CASE WHEN w.anywhere THEN pg_opclass_is_visible(o.oid) ELSE n.nspname = w.schema END
