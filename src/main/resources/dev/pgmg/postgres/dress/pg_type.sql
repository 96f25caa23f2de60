-- Constraints of domains that are NOT VALID, which CREATE DOMAIN does not take; comments on the
-- attributes of composite types, on the constraints of domains and on the multirange types of ranges.
SELECT i.catalog, i.oid, 7, 'CONSTRAINT', k.conname::text,
       ARRAY[format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', i.ref, k.conname, pg_get_constraintdef(k.oid))], NULL::oid
FROM identity i
JOIN pg_constraint k ON i.catalog = 'pg_type'::regclass AND k.contypid = i.oid AND NOT k.convalidated
UNION ALL
SELECT i.catalog, i.oid, 9, 'COLUMN_COMMENT', t.attname,
       ARRAY[format('COMMENT ON COLUMN %s.%I IS %L', i.ref, t.attname, d.description)], NULL
FROM identity i
JOIN pg_type y ON i.catalog = 'pg_type'::regclass AND y.oid = i.oid
JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = y.typrelid AND d.objsubid > 0
JOIN pg_attribute t ON t.attrelid = d.objoid AND t.attnum = d.objsubid
UNION ALL
SELECT i.catalog, i.oid, 9, 'CONSTRAINT_COMMENT', k.conname,
       ARRAY[format('COMMENT ON CONSTRAINT %I ON DOMAIN %s IS %L', k.conname, i.ref, d.description)], NULL
FROM identity i
JOIN pg_constraint k ON i.catalog = 'pg_type'::regclass AND k.contypid = i.oid
JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid
UNION ALL
SELECT i.catalog, i.oid, 9, 'COMMENT', 'multirange',
       ARRAY[format('COMMENT ON TYPE %I.%I IS %L', n.nspname, m.typname, d.description)], NULL
FROM identity i
JOIN pg_range r ON i.catalog = 'pg_type'::regclass AND r.rngtypid = i.oid
JOIN pg_type m ON m.oid = r.rngmultitypid
JOIN pg_namespace n ON n.oid = m.typnamespace
JOIN pg_description d ON d.classoid = i.catalog AND d.objoid = m.oid AND d.objsubid = 0
