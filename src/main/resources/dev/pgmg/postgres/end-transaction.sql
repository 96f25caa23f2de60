-- Ends the session that has a transaction under way and waits for its client.
SELECT pg_terminate_backend(pid, 1000)
FROM pg_stat_activity
WHERE backend_xid = ?::xid8::xid AND wait_event = 'ClientRead'
