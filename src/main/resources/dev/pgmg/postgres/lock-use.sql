-- How many locks of the shared table this transaction holds, and for how many the table was made (manual,
-- max_locks_per_transaction).
SELECT count(*) FILTER (WHERE NOT fastpath), current_setting('max_locks_per_transaction')::int,
       current_setting('max_connections')::int + current_setting('max_prepared_transactions')::int
FROM pg_locks
WHERE pid = pg_backend_pid()
