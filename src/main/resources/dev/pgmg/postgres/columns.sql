-- The columns of the relations, and the attributes of the composite types, that migrations act on.
SELECT asked.catalog, asked.oid, c.attname, c.attnum
FROM unnest(?::text[], ?::oid[]) AS asked(catalog, oid)
LEFT JOIN pg_type t ON asked.catalog = 'pg_type' AND t.oid = asked.oid
JOIN pg_attribute c ON c.attrelid = coalesce(t.typrelid, asked.oid) AND c.attnum > 0 AND NOT c.attisdropped
WHERE asked.catalog IN ('pg_class', 'pg_type')
