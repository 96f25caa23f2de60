-- Tables of publications, before they had column lists and row filters.
SELECT a.catalog, a.oid,
       format('ALTER PUBLICATION %I ADD TABLE ONLY %s', p.pubname, r.prrelid::regclass),
       format('ALTER PUBLICATION %I DROP TABLE ONLY %s', p.pubname, r.prrelid::regclass), NULL::text[]
FROM asked a
JOIN pg_publication_rel r ON a.catalog = 'pg_publication_rel'::regclass AND r.oid = a.oid
JOIN pg_publication p ON p.oid = r.prpubid
