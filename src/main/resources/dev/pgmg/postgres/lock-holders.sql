-- The other sessions, and the prepared transactions, that hold locks on what a statement names, or on its partitions and children; the
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
SELECT CASE WHEN l.pid IS NULL
            THEN concat('prepared transaction ', quote_literal(x.gid), ', user ', x.owner, ', prepared ',
                        to_char(x.prepared, 'YYYY-MM-DD HH24:MI:SS TZ'))
            ELSE 'pid ' || a.pid || concat(', ' || nullif(a.application_name, ''), ', user ' || a.usename)
                 || concat(', ' || a.state, ', its transaction began ' || to_char(a.xact_start, 'YYYY-MM-DD HH24:MI:SS TZ'))
       END
       || ': ' || string_agg(DISTINCT l.mode || ' on ' || l.relation::regclass, ', ')
       || CASE WHEN l.pid IS NULL THEN E'\n  COMMIT PREPARED or ROLLBACK PREPARED ends it'
          ELSE concat(E'\n  ' || nullif(left(regexp_replace(a.query, '\s+', ' ', 'g'), 200), '')) END
FROM pg_locks l
LEFT JOIN pg_stat_activity a USING (pid)
-- What is prepared has no process any more, and holds the lock of its own id.
LEFT JOIN pg_locks own ON l.pid IS NULL AND own.pid IS NULL AND own.locktype = 'transactionid'
  AND own.virtualtransaction = l.virtualtransaction
LEFT JOIN pg_prepared_xacts x ON x.transaction = own.transactionid
WHERE l.granted AND l.locktype = 'relation' AND l.pid IS DISTINCT FROM pg_backend_pid()
  AND coalesce(a.pid::text, x.gid) IS NOT NULL
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND l.relation IN (SELECT oid FROM named)
GROUP BY l.pid, a.pid, a.application_name, a.usename, a.state, a.xact_start, a.query, x.gid, x.owner, x.prepared
ORDER BY coalesce(a.xact_start, x.prepared)
LIMIT 5
