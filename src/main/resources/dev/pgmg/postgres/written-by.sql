-- Whether a transaction has written into the state tables.
SELECT EXISTS (SELECT FROM ${schema}.pgmg_state WHERE xmin = ?::xid8::xid)
    OR EXISTS (SELECT FROM ${schema}.pgmg_migrations WHERE xmin = ?::xid8::xid)
