-- Extended statistics.
SELECT a.catalog, a.oid, CASE WHEN a.deparse THEN pg_get_statisticsobjdef(a.oid) END, NULL, NULL::text[]
FROM asked a
WHERE a.catalog = 'pg_statistic_ext'::regclass
