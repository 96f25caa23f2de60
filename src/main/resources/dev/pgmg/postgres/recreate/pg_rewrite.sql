-- Rules.
SELECT a.catalog, a.oid, CASE WHEN a.deparse THEN rtrim(pg_get_ruledef(r.oid), '; ') END, NULL, NULL::text[]
FROM asked a
JOIN pg_rewrite r ON a.catalog = 'pg_rewrite'::regclass AND r.oid = a.oid
