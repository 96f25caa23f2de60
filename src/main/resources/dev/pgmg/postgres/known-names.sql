-- Names that are there, for what somebody may have meant by one that is not. Asked only after a refusal.
-- $1: which of the branches. What PostgreSQL brings along counts where its names are in everyday use.
SELECT DISTINCT kind, schema, name, visible
FROM (
  SELECT 'relation' AS branch,
         CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
                        WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind,
         n.nspname AS schema, c.relname AS name, pg_catalog.pg_table_is_visible(c.oid) AS visible
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  UNION ALL
  SELECT 'routine',
         CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
         n.nspname, p.proname, pg_catalog.pg_function_is_visible(p.oid)
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname <> 'information_schema'
  UNION ALL
  SELECT 'type', CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END,
         n.nspname, t.typname, pg_catalog.pg_type_is_visible(t.oid)
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('b', 'd', 'e', 'r', 'm') AND t.typname NOT LIKE '\_%' AND n.nspname <> 'information_schema'
     OR t.typtype = 'c' AND t.typrelid IN (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relkind = 'c')
  UNION ALL
  SELECT 'schema', 'schema', '', n.nspname, true
  FROM pg_catalog.pg_namespace n
  WHERE n.nspname NOT LIKE 'pg\_%'
  UNION ALL
  SELECT 'role', 'role', '', r.rolname, true
  FROM pg_catalog.pg_roles r
  WHERE r.rolname NOT LIKE 'pg\_%'
) AS known
WHERE branch = ?
