-- What has become of a transaction, and whether this server runs since it was begun. A standby may not
-- have heard of it yet.
SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_xact_status(?::xid8) END,
       pg_postmaster_start_time()::text = ?
