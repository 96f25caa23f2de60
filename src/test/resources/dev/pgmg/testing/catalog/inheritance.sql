SELECT format('inheritance %s: parent %s is %s', r.name, inhseqno, inhparent::regclass)
FROM pg_inherits
JOIN relations r ON r.oid = inhrelid
