-- What PostgreSQL's messages call the given objects; nothing for those that are gone. Names are
-- qualified where search_path asks for it. Of an extension's own catalog PostgreSQL knows nothing.
SELECT catalog, oid,
       CASE WHEN catalog LIKE '%.%' THEN format('%s %s', replace(catalog, '.', ' '), oid)
            ELSE pg_describe_object(catalog::regclass, oid, 0) END
FROM unnest(?::text[], ?::oid[]) AS a(catalog, oid)
