-- Extended statistics.
SELECT a.catalog, a.oid, 'STATISTICS', 'STATISTICS', n.nspname, o.stxname, '', format('%I.%I', n.nspname, o.stxname),
       o.stxowner, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_statistic_ext o ON a.catalog = 'pg_statistic_ext'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.stxnamespace
