-- What the given objects wear that is not in their definition, as the statements that put it on
-- again in their order. What is as PostgreSQL makes it by default gives no statement.
--
-- Privileges: a new object has those that ALTER DEFAULT PRIVILEGES gives, so they are taken away
-- first wherever the old object had a list of its own or there are such defaults; then the owner is
-- set, then every grant is made as its grantor.
WITH RECURSIVE asked AS (
  SELECT catalog::regclass::oid AS catalog, oid
  FROM unnest(?::text[], ?::oid[]) AS a(catalog, oid)
),
object AS (
  SELECT a.catalog, a.oid, format('%I.%I', n.nspname, c.relname) AS ref,
         CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'i' THEN 'INDEX'
                        WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS word,
         'TABLE' AS grantword, 'r'::"char" AS acltype, c.relkind IN ('v', 'm') AS owned,
         c.relowner AS owner, c.relacl AS acl, n.oid AS schema
  FROM asked a
  JOIN pg_class c ON a.catalog = 'pg_class'::regclass AND c.oid = a.oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  UNION ALL
  SELECT a.catalog, a.oid,
         format('%I.%I(%s)', n.nspname, p.proname,
                (SELECT string_agg(format_type(t.type, NULL), ', ' ORDER BY t.n)
                 FROM unnest(p.proargtypes) WITH ORDINALITY AS t(type, n))),
         CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
         CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, 'f', true, p.proowner, p.proacl, n.oid
  FROM asked a
  JOIN pg_proc p ON a.catalog = 'pg_proc'::regclass AND p.oid = a.oid
  JOIN pg_namespace n ON n.oid = p.pronamespace
  UNION ALL
  SELECT a.catalog, a.oid, format('%I.%I', n.nspname, t.typname),
         CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, 'TYPE', 'T', true, t.typowner, t.typacl, n.oid
  FROM asked a
  JOIN pg_type t ON a.catalog = 'pg_type'::regclass AND t.oid = a.oid
  JOIN pg_namespace n ON n.oid = t.typnamespace
),
on_relation AS (
  SELECT a.catalog, a.oid, 'TRIGGER' AS word, g.tgname AS name, g.tgrelid AS relation
  FROM asked a JOIN pg_trigger g ON a.catalog = 'pg_trigger'::regclass AND g.oid = a.oid
  UNION ALL
  SELECT a.catalog, a.oid, 'RULE', r.rulename, r.ev_class
  FROM asked a JOIN pg_rewrite r ON a.catalog = 'pg_rewrite'::regclass AND r.oid = a.oid
  UNION ALL
  SELECT a.catalog, a.oid, 'POLICY', p.polname, p.polrelid
  FROM asked a JOIN pg_policy p ON a.catalog = 'pg_policy'::regclass AND p.oid = a.oid
),
default_grantee AS (
  SELECT o.catalog, o.oid,
         string_agg(DISTINCT CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END, ', ') AS names
  FROM object o
  JOIN pg_default_acl d ON d.defaclrole = current_user::regrole AND d.defaclobjtype = o.acltype
                       AND d.defaclnamespace IN (0, o.schema)
  CROSS JOIN LATERAL aclexplode(d.defaclacl) x
  WHERE o.owned
  GROUP BY o.catalog, o.oid
),
relisted AS (
  SELECT o.*, d.names AS default_names, coalesce(o.acl, acldefault(o.acltype, o.owner)) AS list
  FROM object o LEFT JOIN default_grantee d USING (catalog, oid)
  WHERE o.owned AND (o.acl IS NOT NULL OR d.names IS NOT NULL)
),
privilege AS (
  SELECT r.catalog, r.oid, r.ref, r.grantword, r.owner, x.grantor, x.grantee, x.is_grantable,
         string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) AS names
  FROM relisted r CROSS JOIN LATERAL aclexplode(r.list) x
  GROUP BY r.catalog, r.oid, r.ref, r.grantword, r.owner, x.grantor, x.grantee, x.is_grantable
),
-- How many grants away from the owner a role got what it passes on: it must have it first.
distance(catalog, oid, role, steps) AS (
  SELECT catalog, oid, owner, 0 FROM relisted
  UNION
  SELECT d.catalog, d.oid, p.grantee, d.steps + 1
  FROM distance d
  JOIN privilege p ON p.catalog = d.catalog AND p.oid = d.oid AND p.grantor = d.role
  WHERE p.is_grantable AND p.grantee <> d.role AND d.steps < 20
),
column_privilege AS (
  SELECT o.catalog, o.oid, o.ref, o.owner, t.attname, x.grantor, x.grantee, x.is_grantable,
         string_agg(format('%s (%I)', x.privilege_type, t.attname), ', ' ORDER BY x.privilege_type) AS names
  FROM object o
  JOIN pg_attribute t ON o.catalog = 'pg_class'::regclass AND t.attrelid = o.oid AND t.attacl IS NOT NULL
  CROSS JOIN LATERAL aclexplode(t.attacl) x
  WHERE o.owned
  GROUP BY o.catalog, o.oid, o.ref, o.owner, t.attname, x.grantor, x.grantee, x.is_grantable
),
statement(catalog, oid, rank, aspect, detail, sql) AS (
  SELECT catalog, oid, 1, 'PRIVILEGES', '',
         ARRAY[format('REVOKE ALL ON %s %s FROM %s', grantword, ref,
                      concat_ws(', ', 'PUBLIC', quote_ident(current_user), nullif(default_names, 'PUBLIC')))]
  FROM relisted
  UNION ALL
  SELECT catalog, oid, 2, 'OWNER', '',
         ARRAY[format('ALTER %s %s OWNER TO %I', word, ref, pg_get_userbyid(owner))]
  FROM object
  WHERE owned AND owner <> current_user::regrole
  UNION ALL
  SELECT catalog, oid, 3, 'PRIVILEGES',
         to_char((SELECT min(d.steps) FROM distance d
                  WHERE d.catalog = p.catalog AND d.oid = p.oid AND d.role = p.grantor), 'FM00')
         || ' ' || pg_get_userbyid(grantor) || ' ' || grantee,
         array_remove(ARRAY[
                CASE WHEN grantor <> owner THEN format('SET LOCAL ROLE %I', pg_get_userbyid(grantor)) END,
                format('GRANT %s ON %s %s TO %s%s', names, grantword, ref,
                       CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                       CASE WHEN is_grantable AND grantee <> owner THEN ' WITH GRANT OPTION' END),
                CASE WHEN grantor <> owner THEN format('SET LOCAL ROLE %I', current_user) END], NULL)
  FROM privilege p
  UNION ALL
  SELECT catalog, oid, 4, 'COLUMN_PRIVILEGES', attname,
         array_remove(ARRAY[
                CASE WHEN grantor <> owner THEN format('SET LOCAL ROLE %I', pg_get_userbyid(grantor)) END,
                format('GRANT %s ON %s TO %s%s', names, ref,
                       CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                       CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END),
                CASE WHEN grantor <> owner THEN format('SET LOCAL ROLE %I', current_user) END], NULL)
  FROM column_privilege
  UNION ALL
  SELECT o.catalog, o.oid, 5, 'OPTIONS', option.option_name,
         ARRAY[format('ALTER %s %s SET (%I = %L)', o.word, o.ref, option.option_name, option.option_value)]
  FROM object o
  JOIN pg_class c ON o.catalog = 'pg_class'::regclass AND c.oid = o.oid
  CROSS JOIN LATERAL pg_options_to_table(c.reloptions) option
  WHERE c.relkind IN ('v', 'm', 'i')
  UNION ALL
  -- A fresh column has the storage of its type.
  SELECT o.catalog, o.oid, 6, 'STORAGE', t.attname,
         ARRAY[format('ALTER %s %s ALTER COLUMN %I SET STORAGE %s', o.word, o.ref, t.attname,
                      CASE t.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
                                        ELSE 'EXTENDED' END)]
  FROM object o
  JOIN pg_attribute t ON o.catalog = 'pg_class'::regclass AND t.attrelid = o.oid AND t.attnum > 0
                     AND NOT t.attisdropped
  JOIN pg_type y ON y.oid = t.atttypid
  WHERE o.word = 'MATERIALIZED VIEW' AND t.attstorage <> y.typstorage
  UNION ALL
  -- 14 to 16 say -1, 17 and later NULL, where there is no target.
  SELECT o.catalog, o.oid, 7, 'STATISTICS', t.attname,
         ARRAY[format('ALTER %s %s ALTER COLUMN %s SET STATISTICS %s', o.word, o.ref,
                CASE WHEN o.word = 'INDEX' THEN t.attnum::text ELSE quote_ident(t.attname) END, t.attstattarget)]
  FROM object o
  JOIN pg_attribute t ON o.catalog = 'pg_class'::regclass AND t.attrelid = o.oid AND t.attnum > 0
  WHERE o.word IN ('MATERIALIZED VIEW', 'INDEX') AND t.attstattarget >= 0
  UNION ALL
  SELECT o.catalog, o.oid, 8, 'COMMENT', '', ARRAY[format('COMMENT ON %s %s IS %L', o.word, o.ref, d.description)]
  FROM object o
  JOIN pg_description d ON d.classoid = o.catalog AND d.objoid = o.oid AND d.objsubid = 0
  UNION ALL
  SELECT r.catalog, r.oid, 8, 'COMMENT', '',
         ARRAY[format('COMMENT ON %s %I ON %s IS %L', r.word, r.name, r.relation::regclass, d.description)]
  FROM on_relation r
  JOIN pg_description d ON d.classoid = r.catalog AND d.objoid = r.oid AND d.objsubid = 0
  UNION ALL
  SELECT o.catalog, o.oid, 9, 'COLUMN_COMMENT', t.attname,
         ARRAY[format('COMMENT ON COLUMN %s.%I IS %L', o.ref, t.attname, d.description)]
  FROM object o
  JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objsubid > 0
       AND d.objoid = CASE WHEN o.catalog = 'pg_type'::regclass
                           THEN (SELECT typrelid FROM pg_type WHERE pg_type.oid = o.oid) ELSE o.oid END
  JOIN pg_attribute t ON t.attrelid = d.objoid AND t.attnum = d.objsubid
  UNION ALL
  SELECT o.catalog, o.oid, 10, 'SECURITY_LABEL', l.provider || ' ' || l.objsubid,
         ARRAY[format('SECURITY LABEL FOR %I ON %s %s IS %L', l.provider, upper(l.objtype), l.objname, l.label)]
  FROM object o
  JOIN pg_seclabels l ON l.classoid = o.catalog AND l.objoid = o.oid
  UNION ALL
  SELECT a.catalog, a.oid, 11, 'CLUSTER', '',
         ARRAY[format('ALTER MATERIALIZED VIEW %s CLUSTER ON %I', x.indrelid::regclass, c.relname)]
  FROM asked a
  JOIN pg_index x ON a.catalog = 'pg_class'::regclass AND x.indexrelid = a.oid AND x.indisclustered
  JOIN pg_class c ON c.oid = x.indexrelid
  JOIN pg_class m ON m.oid = x.indrelid AND m.relkind = 'm'
  UNION ALL
  SELECT a.catalog, a.oid, 12, 'TRIGGER_STATE', '',
         ARRAY[format('ALTER TABLE %s %s TRIGGER %I', g.tgrelid::regclass,
                CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END,
                g.tgname)]
  FROM asked a
  JOIN pg_trigger g ON a.catalog = 'pg_trigger'::regclass AND g.oid = a.oid AND g.tgenabled <> 'O'
  UNION ALL
  SELECT a.catalog, a.oid, 12, 'RULE_STATE', '',
         ARRAY[format('ALTER TABLE %s %s RULE %I', r.ev_class::regclass,
                CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END,
                r.rulename)]
  FROM asked a
  JOIN pg_rewrite r ON a.catalog = 'pg_rewrite'::regclass AND r.oid = a.oid AND r.ev_enabled <> 'O'
  UNION ALL
  SELECT o.catalog, o.oid, 7, 'STATISTICS', t.attname,
         ARRAY[format('ALTER %s %s ALTER COLUMN %I SET (%s)', o.word, o.ref, t.attname,
                      array_to_string(t.attoptions, ', '))]
  FROM object o
  JOIN pg_attribute t ON o.catalog = 'pg_class'::regclass AND t.attrelid = o.oid AND t.attoptions IS NOT NULL
  WHERE o.word = 'MATERIALIZED VIEW'
  UNION ALL
  SELECT o.catalog, o.oid, 13, CASE WHEN c.relispopulated THEN 'POPULATED' ELSE 'NOT_POPULATED' END, '',
         ARRAY[format('REFRESH MATERIALIZED VIEW %s', o.ref)]
  FROM object o
  JOIN pg_class c ON o.catalog = 'pg_class'::regclass AND c.oid = o.oid AND c.relkind = 'm'
)
SELECT catalog::regclass::text, oid, aspect, detail, sql
FROM statement
ORDER BY 1, 2, rank, detail, sql
