-- Views and indexes. A view that selects from itself is made in two steps, as pg_dump does it. An index
-- that a constraint made goes and comes with it, that of a partition with its parent's.
SELECT a.catalog, a.oid,
       CASE WHEN NOT a.deparse THEN NULL
            WHEN c.relkind = 'v' AND self.columns IS NOT NULL
            THEN format('DO %L', format('BEGIN CREATE VIEW %1$I.%2$I AS SELECT %3$s; '
                                        'CREATE OR REPLACE VIEW %1$I.%2$I%4$s AS %5$s; END',
                                        n.nspname, c.relname, self.columns, ' WITH (' || options.list || ')',
                                        rtrim(pg_get_viewdef(c.oid), '; ')))
            WHEN c.relkind = 'v'
            THEN format('CREATE VIEW %I.%I%s AS %s', n.nspname, c.relname,
                        ' WITH (' || options.list || ')', rtrim(pg_get_viewdef(c.oid), '; '))
            WHEN c.relkind = 'm'
            THEN format('CREATE MATERIALIZED VIEW %I.%I USING %I%s AS %s WITH %sDATA', n.nspname, c.relname,
                        am.amname, ' WITH (' || options.list || ')', rtrim(pg_get_viewdef(c.oid), '; '),
                        CASE WHEN c.relispopulated THEN '' ELSE 'NO ' END)
            WHEN c.relkind IN ('i', 'I') AND NOT role.is_part
            -- It says ON ONLY of a partitioned table, which would leave out the partitions.
            THEN regexp_replace(pg_get_indexdef(c.oid), '^(CREATE (?:UNIQUE )?INDEX (?:"(?:[^"]|"")+"|\S+) ON) ONLY ', '\1 ')
       END,
       CASE WHEN c.relkind IN ('i', 'I') AND role.is_part THEN '' END,
       NULL::text[]
FROM asked a
JOIN pg_class c ON a.catalog = 'pg_class'::regclass AND c.oid = a.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
CROSS JOIN LATERAL (
  SELECT string_agg(o, ', ' ORDER BY o) AS list
  FROM (SELECT unnest(c.reloptions) UNION ALL SELECT 'toast.' || unnest(toast.reloptions)) AS options(o)
) options
CROSS JOIN LATERAL (
  SELECT c.relispartition
         OR EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                      AND d.refclassid = 'pg_constraint'::regclass AND d.deptype = 'i') AS is_part
) role
CROSS JOIN LATERAL (
  SELECT string_agg(format('NULL::%s%s AS %I', format_type(t.atttypid, t.atttypmod),
                           (SELECT format(' COLLATE %I.%I', s.nspname, o.collname)
                            FROM pg_collation o JOIN pg_namespace s ON s.oid = o.collnamespace
                            WHERE o.oid = t.attcollation),
                           t.attname), ', ' ORDER BY t.attnum) AS columns
  FROM pg_attribute t
  WHERE c.relkind = 'v' AND t.attrelid = c.oid AND t.attnum > 0
    AND EXISTS (SELECT FROM pg_rewrite r
                JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.deptype = 'n'
                                AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
                WHERE r.ev_class = c.oid AND r.ev_type = '1'
                  -- Before 16 the rule of every view depends on the view as a whole.
                  AND (d.refobjsubid > 0 OR current_setting('server_version_num')::int >= 160000))
) self
