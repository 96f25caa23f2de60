-- What the given objects are, and for those that pgmg does not manage the SQL that would make them
-- again, exactly, and the SQL that drops them; empty where there is none.
WITH asked AS (
  SELECT catalog::regclass::oid AS catalog, oid, managed
  FROM unnest(?::text[], ?::oid[], ?::bool[]) AS a(catalog, oid, managed)
)
SELECT catalog::regclass::text, oid, kind, schema, name, member,
       coalesce((SELECT e.extname FROM pg_depend x JOIN pg_extension e ON e.oid = x.refobjid
                 WHERE x.classid = o.catalog AND x.objid = o.oid AND x.objsubid = 0
                   AND x.deptype = 'e' AND x.refclassid = 'pg_extension'::regclass), '') AS extension,
       coalesce(pg_describe_object(catalog, oid, 0), '') AS description,
       coalesce(recreate, '') AS recreate, coalesce(remove, '') AS remove
FROM (
  SELECT a.catalog, a.oid,
         CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW' WHEN 'i' THEN 'INDEX'
                        WHEN 'I' THEN 'INDEX' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN_TABLE'
                        ELSE 'TABLE' END AS kind,
         n.nspname AS schema, c.relname AS name, '' AS member,
         CASE WHEN a.managed THEN ''
              WHEN c.relkind = 'v'
              THEN format('CREATE VIEW %I.%I%s AS %s', n.nspname, c.relname,
                          ' WITH (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(c.oid))
              WHEN c.relkind = 'm'
              THEN format('CREATE MATERIALIZED VIEW %I.%I USING %I%s%s AS %s WITH %sDATA', n.nspname, c.relname,
                          am.amname, ' WITH (' || array_to_string(c.reloptions, ', ') || ')',
                          ' TABLESPACE ' || quote_ident(ts.spcname),
                          rtrim(pg_get_viewdef(c.oid), '; '),
                          CASE WHEN c.relispopulated THEN '' ELSE 'NO ' END)
              WHEN c.relkind IN ('i', 'I')
                   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
              THEN pg_get_indexdef(c.oid) || coalesce(' TABLESPACE ' || quote_ident(ts.spcname), '')
         END AS recreate,
         CASE c.relkind WHEN 'v' THEN format('DROP VIEW %I.%I', n.nspname, c.relname)
                        WHEN 'm' THEN format('DROP MATERIALIZED VIEW %I.%I', n.nspname, c.relname)
                        WHEN 'i' THEN format('DROP INDEX %I.%I', n.nspname, c.relname)
                        WHEN 'I' THEN format('DROP INDEX %I.%I', n.nspname, c.relname) END AS remove
  FROM asked a
  JOIN pg_class c ON a.catalog = 'pg_class'::regclass AND c.oid = a.oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
  UNION ALL
  SELECT a.catalog, a.oid,
         CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
         n.nspname, p.proname, arguments.list,
         CASE WHEN NOT a.managed AND p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END,
         format('DROP %s %I.%I%s', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
                n.nspname, p.proname, arguments.list)
  FROM asked a
  JOIN pg_proc p ON a.catalog = 'pg_proc'::regclass AND p.oid = a.oid
  JOIN pg_namespace n ON n.oid = p.pronamespace
  CROSS JOIN LATERAL (
    SELECT '(' || coalesce(string_agg(format_type(t.type, NULL), ', ' ORDER BY t.n), '') || ')' AS list
    FROM unnest(p.proargtypes) WITH ORDINALITY AS t(type, n)
  ) arguments
  UNION ALL
  SELECT a.catalog, a.oid, CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, n.nspname, t.typname, '', '',
         format('DROP %s %I.%I', CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, n.nspname, t.typname)
  FROM asked a
  JOIN pg_type t ON a.catalog = 'pg_type'::regclass AND t.oid = a.oid
  JOIN pg_namespace n ON n.oid = t.typnamespace
  UNION ALL
  SELECT a.catalog, a.oid, 'TRIGGER', n.nspname, c.relname, g.tgname,
         CASE WHEN NOT a.managed THEN pg_get_triggerdef(g.oid) END,
         format('DROP TRIGGER %I ON %I.%I', g.tgname, n.nspname, c.relname)
  FROM asked a
  JOIN pg_trigger g ON a.catalog = 'pg_trigger'::regclass AND g.oid = a.oid
  JOIN pg_class c ON c.oid = g.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  UNION ALL
  SELECT a.catalog, a.oid, 'RULE', n.nspname, c.relname, r.rulename,
         CASE WHEN NOT a.managed THEN rtrim(pg_get_ruledef(r.oid), '; ') END,
         format('DROP RULE %I ON %I.%I', r.rulename, n.nspname, c.relname)
  FROM asked a
  JOIN pg_rewrite r ON a.catalog = 'pg_rewrite'::regclass AND r.oid = a.oid
  JOIN pg_class c ON c.oid = r.ev_class
  JOIN pg_namespace n ON n.oid = c.relnamespace
  UNION ALL
  SELECT a.catalog, a.oid, 'POLICY', n.nspname, c.relname, p.polname,
         CASE WHEN NOT a.managed
              THEN format('CREATE POLICY %I ON %I.%I AS %s FOR %s TO %s', p.polname, n.nspname, c.relname,
                          CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                          CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                        WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                          (SELECT string_agg(CASE WHEN r.oid = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r.oid)) END, ', ')
                           FROM unnest(p.polroles) AS r(oid)))
                   || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
                   || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') END,
         format('DROP POLICY %I ON %I.%I', p.polname, n.nspname, c.relname)
  FROM asked a
  JOIN pg_policy p ON a.catalog = 'pg_policy'::regclass AND p.oid = a.oid
  JOIN pg_class c ON c.oid = p.polrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  UNION ALL
  -- The expression of a generated column stands in the same catalog, but is not a default to set.
  SELECT a.catalog, a.oid, 'DEFAULT', n.nspname, c.relname, t.attname,
         CASE WHEN t.attgenerated = ''
              THEN format('ALTER TABLE %I.%I ALTER COLUMN %I SET DEFAULT %s', n.nspname, c.relname, t.attname,
                          pg_get_expr(d.adbin, d.adrelid)) END,
         CASE WHEN t.attgenerated = ''
              THEN format('ALTER TABLE %I.%I ALTER COLUMN %I DROP DEFAULT', n.nspname, c.relname, t.attname) END
  FROM asked a
  JOIN pg_attrdef d ON a.catalog = 'pg_attrdef'::regclass AND d.oid = a.oid
  JOIN pg_attribute t ON t.attrelid = d.adrelid AND t.attnum = d.adnum
  JOIN pg_class c ON c.oid = d.adrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  UNION ALL
  SELECT a.catalog, a.oid, 'STATISTICS', n.nspname, s.stxname, '', pg_get_statisticsobjdef(s.oid),
         format('DROP STATISTICS %I.%I', n.nspname, s.stxname)
  FROM asked a
  JOIN pg_statistic_ext s ON a.catalog = 'pg_statistic_ext'::regclass AND s.oid = a.oid
  JOIN pg_namespace n ON n.oid = s.stxnamespace
  UNION ALL
  SELECT a.catalog, a.oid, 'OTHER', '', pg_describe_object(a.catalog, a.oid, 0), '', NULL, NULL
  FROM asked a
  WHERE a.catalog NOT IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass,
                          'pg_trigger'::regclass, 'pg_rewrite'::regclass, 'pg_policy'::regclass,
                          'pg_attrdef'::regclass, 'pg_statistic_ext'::regclass)
) o
