-- The target of extended statistics: -1 before 17, NULL from then on, where there is none.
SELECT i.catalog, i.oid, 7, 'STATISTICS', '',
       ARRAY[format('ALTER STATISTICS %s SET STATISTICS %s', i.ref, s.stxstattarget)], NULL::oid
FROM identity i
JOIN pg_statistic_ext s ON i.catalog = 'pg_statistic_ext'::regclass AND s.oid = i.oid AND s.stxstattarget >= 0
