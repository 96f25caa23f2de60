-- Whether nobody has made anything here but pgmg's state tables, extensions and what PostgreSQL
-- brings: relations, routines and types in schemas of users.
SELECT NOT EXISTS (
  SELECT FROM (
    SELECT 'pg_class'::regclass AS catalog, oid, relnamespace AS namespace FROM pg_class
    WHERE relkind NOT IN ('i', 'I', 't') AND relname NOT IN ('pgmg_migrations', 'pgmg_state')
    UNION ALL
    SELECT 'pg_proc'::regclass, oid, pronamespace FROM pg_proc
    UNION ALL
    SELECT 'pg_type'::regclass, oid, typnamespace FROM pg_type WHERE typtype IN ('e', 'd', 'r')
  ) made
  JOIN pg_namespace n ON n.oid = made.namespace
  WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = made.catalog AND d.objid = made.oid AND d.deptype = 'e'))
