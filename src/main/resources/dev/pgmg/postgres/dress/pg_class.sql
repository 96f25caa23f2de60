-- Views, materialized views and indexes: columns, options, storage and what was marked on their table.
SELECT i.catalog, i.oid, 4 + coalesce(distance.steps, 0) * 0.01 + item.place * 0.0000001, 'COLUMN_PRIVILEGES', t.attname::text,
       ARRAY[format('GRANT %s ON %s TO %s%s',
                    string_agg(format('%s (%I)', x.privilege_type, t.attname), ', ' ORDER BY x.privilege_type), i.ref,
                    CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END,
                    CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' END)], x.grantor
FROM identity i
JOIN pg_attribute t ON i.catalog = 'pg_class'::regclass AND t.attrelid = i.oid AND t.attacl IS NOT NULL
CROSS JOIN LATERAL unnest(t.attacl) WITH ORDINALITY item(acl, place)
CROSS JOIN LATERAL aclexplode(ARRAY[item.acl]) x
-- A role that passes on what it got must have it first, for the column or for all of them.
CROSS JOIN LATERAL (
  WITH RECURSIVE given AS (
    SELECT grantor, grantee FROM aclexplode(t.attacl || i.acl) WHERE is_grantable AND grantor <> grantee
  ),
  far(role, steps) AS (
    SELECT i.owner, 0
    UNION
    SELECT g.grantee, f.steps + 1 FROM far f JOIN given g ON g.grantor = f.role WHERE f.steps < 20
  )
  SELECT min(steps) AS steps FROM far WHERE role = x.grantor
) distance
WHERE i.owner IS NOT NULL
GROUP BY i.catalog, i.oid, i.ref, t.attname, x.grantor, x.grantee, x.is_grantable, distance.steps, item.place
UNION ALL
SELECT i.catalog, i.oid, 5, 'OPTIONS', option.option_name,
       ARRAY[format('ALTER %s %s SET (%I = %L)', i.word, i.ref, option.option_name, option.option_value)], NULL
FROM identity i
JOIN pg_class c ON i.catalog = 'pg_class'::regclass AND c.oid = i.oid AND c.relkind IN ('v', 'm', 'i', 'I')
CROSS JOIN LATERAL pg_options_to_table(c.reloptions) option
UNION ALL
SELECT i.catalog, i.oid, 5, 'OPTIONS', 'toast.' || option.option_name,
       ARRAY[format('ALTER MATERIALIZED VIEW %s SET (toast.%I = %L)', i.ref, option.option_name, option.option_value)], NULL
FROM identity i
JOIN pg_class c ON i.catalog = 'pg_class'::regclass AND c.oid = i.oid AND c.relkind = 'm'
JOIN pg_class toast ON toast.oid = c.reltoastrelid
CROSS JOIN LATERAL pg_options_to_table(toast.reloptions) option
UNION ALL
-- What is not said is as these settings say. Before 15 the access method cannot be changed.
SELECT i.catalog, i.oid, 5, 'ACCESS_METHOD', '',
       ARRAY[format('ALTER MATERIALIZED VIEW %s SET ACCESS METHOD %I', i.ref, am.amname)], NULL
FROM identity i
JOIN pg_class c ON i.catalog = 'pg_class'::regclass AND c.oid = i.oid AND c.relkind = 'm'
JOIN pg_am am ON am.oid = c.relam
WHERE am.amname <> current_setting('default_table_access_method')
  AND current_setting('server_version_num')::int >= 150000
UNION ALL
SELECT i.catalog, i.oid, 5, 'TABLESPACE', '',
       ARRAY[format('ALTER %s %s SET TABLESPACE %I', i.word, i.ref, coalesce(s.spcname, d.spcname))], NULL
FROM identity i
JOIN pg_class c ON i.catalog = 'pg_class'::regclass AND c.oid = i.oid AND c.relkind IN ('m', 'i')
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
JOIN pg_database b ON b.datname = current_database()
JOIN pg_tablespace d ON d.oid = b.dattablespace
WHERE coalesce(s.spcname, '') <> current_setting('default_tablespace') AND NOT c.relispartition
UNION ALL
-- A fresh column has the storage of its type.
SELECT i.catalog, i.oid, 6, 'STORAGE', t.attname,
       ARRAY[format('ALTER MATERIALIZED VIEW %s ALTER COLUMN %I SET STORAGE %s', i.ref, t.attname,
                    CASE t.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
                                      ELSE 'EXTENDED' END)], NULL
FROM identity i
JOIN pg_attribute t ON i.catalog = 'pg_class'::regclass AND t.attrelid = i.oid AND t.attnum > 0
                   AND NOT t.attisdropped
JOIN pg_type y ON y.oid = t.atttypid
WHERE i.kind = 'MATERIALIZED_VIEW' AND t.attstorage <> y.typstorage
UNION ALL
SELECT i.catalog, i.oid, 6, 'COMPRESSION', t.attname,
       ARRAY[format('ALTER MATERIALIZED VIEW %s ALTER COLUMN %I SET COMPRESSION %s', i.ref, t.attname,
                    CASE t.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END)], NULL
FROM identity i
JOIN pg_attribute t ON i.catalog = 'pg_class'::regclass AND t.attrelid = i.oid AND t.attcompression <> ''
WHERE i.kind = 'MATERIALIZED_VIEW'
UNION ALL
-- 14 to 16 say -1, 17 and later NULL, where there is no target.
SELECT i.catalog, i.oid, 7, 'STATISTICS', t.attname,
       ARRAY[format('ALTER %s %s ALTER COLUMN %s SET STATISTICS %s', i.word, i.ref,
              CASE WHEN i.kind = 'INDEX' THEN t.attnum::text ELSE quote_ident(t.attname) END, t.attstattarget)], NULL
FROM identity i
JOIN pg_attribute t ON i.catalog = 'pg_class'::regclass AND t.attrelid = i.oid AND t.attnum > 0
WHERE i.kind IN ('MATERIALIZED_VIEW', 'INDEX') AND t.attstattarget >= 0
UNION ALL
SELECT i.catalog, i.oid, 7, 'STATISTICS', t.attname,
       ARRAY[format('ALTER MATERIALIZED VIEW %s ALTER COLUMN %I SET (%s)', i.ref, t.attname,
                    array_to_string(t.attoptions, ', '))], NULL
FROM identity i
JOIN pg_attribute t ON i.catalog = 'pg_class'::regclass AND t.attrelid = i.oid AND t.attoptions IS NOT NULL
WHERE i.kind = 'MATERIALIZED_VIEW'
UNION ALL
SELECT i.catalog, i.oid, 9, 'COLUMN_COMMENT', t.attname,
       ARRAY[format('COMMENT ON COLUMN %s.%I IS %L', i.ref, t.attname, d.description)], NULL
FROM identity i
JOIN pg_description d ON i.catalog = 'pg_class'::regclass AND d.classoid = i.catalog AND d.objoid = i.oid AND d.objsubid > 0
JOIN pg_attribute t ON t.attrelid = d.objoid AND t.attnum = d.objsubid
WHERE i.kind <> 'INDEX'
UNION ALL
SELECT i.catalog, i.oid, 11, 'CLUSTER', '',
       ARRAY[format('ALTER %s %s CLUSTER ON %I',
                    CASE WHEN c.relkind = 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, x.indrelid::regclass, i.name)], NULL
FROM identity i
JOIN pg_index x ON i.catalog = 'pg_class'::regclass AND x.indexrelid = i.oid AND x.indisclustered
JOIN pg_class c ON c.oid = x.indrelid
UNION ALL
SELECT i.catalog, i.oid, 11, 'REPLICA_IDENTITY', '',
       ARRAY[format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', x.indrelid::regclass, i.name)], NULL
FROM identity i
JOIN pg_index x ON i.catalog = 'pg_class'::regclass AND x.indexrelid = i.oid AND x.indisreplident
UNION ALL
SELECT i.catalog, i.oid, 13, CASE WHEN c.relispopulated THEN 'POPULATED' ELSE 'NOT_POPULATED' END, '',
       ARRAY[format('REFRESH MATERIALIZED VIEW %s', i.ref)], NULL
FROM identity i
JOIN pg_class c ON i.catalog = 'pg_class'::regclass AND c.oid = i.oid AND c.relkind = 'm'
