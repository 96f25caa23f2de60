-- What PostgreSQL's messages call the given objects; nothing for those that are gone. Names are
-- qualified where search_path asks for it.
SELECT catalog, oid, pg_describe_object(catalog::regclass, oid, 0)
FROM unnest(?::text[], ?::oid[]) AS a(catalog, oid)
