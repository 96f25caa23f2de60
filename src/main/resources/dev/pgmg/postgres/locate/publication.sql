-- Publications. What is added to one has an entry in pg_depend, in every version of PostgreSQL.
SELECT w.ordinal, 'pg_publication', o.oid,
       concat_ws('/', o.xmin,
         (SELECT max(d.xmin::text::bigint) || '/' || count(*) FROM pg_depend d
          WHERE d.refclassid = 'pg_publication'::regclass AND d.refobjid = o.oid))
FROM wanted w
JOIN pg_publication o ON o.pubname = w.name
WHERE w.family = 'PUBLICATION'
