-- Triggers. Those of partitions are made and dropped by their parent's.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse AND g.tgparentid = 0 THEN pg_get_triggerdef(g.oid) END,
       CASE WHEN g.tgparentid <> 0 THEN '' END, NULL::text[]
FROM asked a
JOIN pg_trigger g ON a.catalog = 'pg_trigger'::regclass AND g.oid = a.oid
