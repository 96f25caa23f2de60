-- Schemas of publications.
SELECT a.catalog, a.oid,
       format('ALTER PUBLICATION %I ADD TABLES IN SCHEMA %I', p.pubname, n.nspname),
       format('ALTER PUBLICATION %I DROP TABLES IN SCHEMA %I', p.pubname, n.nspname), NULL::text[]
FROM asked a
JOIN pg_publication_namespace s ON a.catalog = 'pg_publication_namespace'::regclass AND s.oid = a.oid
JOIN pg_publication p ON p.oid = s.pnpubid
JOIN pg_namespace n ON n.oid = s.pnnspid
