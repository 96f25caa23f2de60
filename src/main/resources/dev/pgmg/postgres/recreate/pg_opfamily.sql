-- Operator families; what was added to one is made again by itself. One that a class made without
-- being asked stays when the class goes.
SELECT a.catalog, a.oid, CASE WHEN a.deparse THEN 'CREATE OPERATOR FAMILY ' || i.ref END, NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
WHERE a.catalog = 'pg_opfamily'::regclass
