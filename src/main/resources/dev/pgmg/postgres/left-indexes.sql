-- Indexes whose names PostgreSQL chose, and that came about while a statement of a migration ran outside a transaction:
-- they are younger than the record that it was begun. Those that somebody builds at the moment are not among them.
SELECT c.oid::regclass, indisvalid
FROM pg_index i
JOIN pg_class c ON c.oid = indexrelid
JOIN ${schema}.pgmg_migrations m ON m.name = ?
WHERE c.relkind = 'i' AND c.relname ~ ? AND age(c.xmin) < age(m.xmin) AND indrelid = coalesce(to_regclass(nullif(?, '')), indrelid)
  AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p
                  WHERE p.datname = current_database() AND coalesce(p.relid, indrelid) = indrelid)
ORDER BY c.oid
