-- What another session does at the moment, and how far its command is, where PostgreSQL keeps count (manual, 27.4 Progress
-- Reporting). The parameter: its process.
SELECT
  activity.query,
  activity.wait_event_type = 'Lock' AS waits,
  counted.phase,
  counted.done,
  counted.total,
  extract(epoch FROM pg_catalog.clock_timestamp() - activity.query_start)::bigint AS seconds
FROM pg_catalog.pg_stat_activity AS activity
LEFT JOIN (
  SELECT
    pid,
    phase,
    CASE WHEN phase LIKE 'waiting%' THEN lockers_done WHEN blocks_total > 0 THEN blocks_done ELSE tuples_done END AS done,
    CASE WHEN phase LIKE 'waiting%' THEN lockers_total WHEN blocks_total > 0 THEN blocks_total ELSE tuples_total END AS total
  FROM pg_catalog.pg_stat_progress_create_index
  UNION ALL
  SELECT pid, phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_cluster
  UNION ALL
  SELECT pid, phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_vacuum
  UNION ALL
  SELECT pid, phase, sample_blks_scanned, sample_blks_total FROM pg_catalog.pg_stat_progress_analyze
  UNION ALL
  SELECT pid, tuples_processed || ' rows', bytes_processed, bytes_total FROM pg_catalog.pg_stat_progress_copy
) AS counted USING (pid)
WHERE activity.pid = ?
LIMIT 1
