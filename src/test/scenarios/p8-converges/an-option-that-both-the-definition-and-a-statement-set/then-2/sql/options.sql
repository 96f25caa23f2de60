ALTER INDEX scores_score SET (fillfactor = 50, deduplicate_items = off);
ALTER VIEW high SET (security_barrier = false);
ALTER MATERIALIZED VIEW best SET (fillfactor = 40);
