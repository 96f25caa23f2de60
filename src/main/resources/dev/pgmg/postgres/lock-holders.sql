-- The other sessions that hold locks on what a statement names, or on its partitions and children; the
-- oldest transactions first.
WITH RECURSIVE named AS (
  SELECT c.oid
  FROM unnest(?::text[], ?::text[]) AS w (schema, name)
  JOIN pg_class c ON c.relname = w.name
  JOIN pg_namespace n ON n.oid = c.relnamespace AND (w.schema = '' OR n.nspname = w.schema)
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
  UNION
  SELECT i.inhrelid FROM named JOIN pg_inherits i ON i.inhparent = named.oid
)
SELECT 'pid ' || a.pid || concat(', ' || nullif(a.application_name, ''), ', user ' || a.usename)
       || concat(', ' || a.state, ', its transaction began ' || to_char(a.xact_start, 'YYYY-MM-DD HH24:MI:SS TZ'))
       || ': ' || string_agg(DISTINCT l.mode || ' on ' || l.relation::regclass, ', ')
       || concat(E'\n  ' || nullif(left(regexp_replace(a.query, '\s+', ' ', 'g'), 200), ''))
FROM pg_locks l
JOIN pg_stat_activity a USING (pid)
WHERE l.granted AND l.locktype = 'relation' AND l.pid <> pg_backend_pid()
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND l.relation IN (SELECT oid FROM named)
GROUP BY a.pid, a.application_name, a.usename, a.state, a.xact_start, a.query
ORDER BY a.xact_start
LIMIT 5
