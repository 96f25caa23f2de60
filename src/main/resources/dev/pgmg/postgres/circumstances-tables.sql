-- The tables that the questions of circumstances.sql are about.
of_type(ordinal, oid) AS (
  SELECT w.ordinal, t.oid
  FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS w(schema, name, ordinal)
  JOIN pg_type t ON t.typname = w.name
  JOIN pg_namespace n ON n.oid = t.typnamespace
  WHERE CASE WHEN w.schema = '' THEN pg_type_is_visible(t.oid) ELSE n.nspname = w.schema END
  UNION
  SELECT o.ordinal, t.oid FROM of_type o JOIN pg_type t ON t.typbasetype = o.oid OR t.typelem = o.oid AND t.typlen = -1
), typed AS (
  SELECT o.ordinal, c.oid, a.attname, a.attnum
  FROM of_type o
  JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass AND d.refobjid = o.oid
                  AND d.classid = 'pg_class'::regclass AND d.objsubid > 0
  JOIN pg_attribute a ON a.attrelid = d.objid AND a.attnum = d.objsubid
  JOIN pg_class c ON c.oid = d.objid AND c.relkind IN ('r', 'p', 'm')
), seed AS (
  SELECT coalesce(x.indrelid, c.oid) AS oid
  FROM unnest(?::text[], ?::text[]) AS w(schema, name)
  JOIN pg_class c ON c.relname = w.name AND c.relkind IN ('r', 'p', 'm', 'i', 'I')
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index x ON x.indexrelid = c.oid
  WHERE CASE WHEN w.schema = '' THEN pg_table_is_visible(c.oid) ELSE n.nspname = w.schema END
  UNION
  SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY (?::text[]) AND c.relkind IN ('r', 'p', 'm')
  UNION
  SELECT oid FROM typed
  UNION
  SELECT oid FROM pg_class WHERE oid = ANY (?::oid[]) AND relkind IN ('r', 'p', 'm')
)
