-- Conversions.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE %sCONVERSION %s FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN 'DEFAULT ' END, i.ref,
                        pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_conversion c ON a.catalog = 'pg_conversion'::regclass AND c.oid = a.oid
