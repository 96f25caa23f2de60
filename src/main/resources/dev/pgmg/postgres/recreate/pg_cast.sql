-- Casts.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN 'CREATE CAST ' || i.ref
                 || CASE c.castmethod WHEN 'f' THEN ' WITH FUNCTION ' || c.castfunc::regprocedure
                                      WHEN 'i' THEN ' WITH INOUT' ELSE ' WITHOUT FUNCTION' END
                 || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_cast c ON a.catalog = 'pg_cast'::regclass AND c.oid = a.oid
