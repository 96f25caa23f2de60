-- Tables of publications.
SELECT a.catalog, a.oid,
       format('ALTER PUBLICATION %I ADD TABLE ONLY %s%s%s', p.pubname, r.prrelid::regclass,
              (SELECT ' (' || string_agg(quote_ident(c.attname), ', ' ORDER BY c.attnum) || ')'
               FROM pg_attribute c WHERE c.attrelid = r.prrelid AND c.attnum = ANY (r.prattrs::int2[])),
              ' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')'),
       format('ALTER PUBLICATION %I DROP TABLE ONLY %s', p.pubname, r.prrelid::regclass), NULL::text[]
FROM asked a
JOIN pg_publication_rel r ON a.catalog = 'pg_publication_rel'::regclass AND r.oid = a.oid
JOIN pg_publication p ON p.oid = r.prpubid
