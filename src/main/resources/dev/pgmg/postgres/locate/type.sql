-- Types but for the row types of relations. Each is held by its own row and, by its kind, by those
-- of its labels, attributes, constraints or its subtype and multirange.
SELECT w.ordinal, 'pg_type', o.oid,
       concat_ws('/', o.xmin,
         CASE o.typtype
         WHEN 'e' THEN (SELECT max(e.xmin::text::bigint) || '/' || count(*) FROM pg_enum e WHERE e.enumtypid = o.oid)
         WHEN 'c' THEN (SELECT max(t.xmin::text::bigint) || '/' || count(*) FROM pg_attribute t WHERE t.attrelid = o.typrelid)
         WHEN 'd' THEN (SELECT max(k.xmin::text::bigint) || '/' || count(*) FROM pg_constraint k WHERE k.contypid = o.oid)
         WHEN 'r' THEN (SELECT r.xmin || '/' || m.xmin FROM pg_range r JOIN pg_type m ON m.oid = r.rngmultitypid
                        WHERE r.rngtypid = o.oid)
         END)
FROM wanted w
JOIN pg_type o ON o.typname = w.name
JOIN pg_namespace n ON n.oid = o.typnamespace
WHERE w.family = 'TYPE'
  AND CASE WHEN w.anywhere THEN pg_type_is_visible(o.oid) ELSE n.nspname = w.schema END
  AND (o.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = o.typrelid AND c.relkind = 'c'))
