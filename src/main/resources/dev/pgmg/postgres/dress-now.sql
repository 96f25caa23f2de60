-- What declared dress has come to: of each statement that dresses something, the value it stands for
-- as the catalogs have it now. For GRANT and REVOKE: what the roles it names may do. The targets
-- are located by the query locate.
WITH asked AS MATERIALIZED (
  SELECT l.ordinal, l.catalog::regclass::oid AS catalog, l.oid::oid AS oid, d.aspect, d.detail, d.roles
  FROM (${located}) l
  JOIN unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS d(aspect, detail, roles, ordinal)
    ON d.ordinal = l.ordinal
),
-- The bootstrap superuser is pinned: nothing in pg_shdepend says what it owns.
owner AS (
  SELECT a.ordinal, coalesce(s.refobjid, 10) AS oid
  FROM asked a
  LEFT JOIN pg_shdepend s ON s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                         AND s.classid = a.catalog AND s.objid = a.oid AND s.objsubid = 0
                         AND s.deptype = 'o'
  WHERE a.aspect IN ('OWNER', 'GRANT', 'REVOKE')
),
acl AS (
  SELECT a.ordinal, a.roles, c.attname, x.acl
  FROM asked a
  JOIN owner o ON o.ordinal = a.ordinal
  CROSS JOIN LATERAL (
    SELECT '' AS attname, coalesce(r.relacl, acldefault(CASE r.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", o.oid)) AS acl
    FROM pg_class r WHERE a.catalog = 'pg_class'::regclass AND r.oid = a.oid
    UNION ALL
    SELECT t.attname, t.attacl
    FROM pg_attribute t WHERE a.catalog = 'pg_class'::regclass AND t.attrelid = a.oid AND t.attacl IS NOT NULL
    UNION ALL
    SELECT '', coalesce(p.proacl, acldefault('f', o.oid))
    FROM pg_proc p WHERE a.catalog = 'pg_proc'::regclass AND p.oid = a.oid
    UNION ALL
    SELECT '', coalesce(t.typacl, acldefault('T', o.oid))
    FROM pg_type t WHERE a.catalog = 'pg_type'::regclass AND t.oid = a.oid
    UNION ALL
    SELECT '', coalesce(n.nspacl, acldefault('n', o.oid))
    FROM pg_namespace n WHERE a.catalog = 'pg_namespace'::regclass AND n.oid = a.oid
    UNION ALL
    SELECT '', coalesce(f.fdwacl, acldefault('F', o.oid))
    FROM pg_foreign_data_wrapper f WHERE a.catalog = 'pg_foreign_data_wrapper'::regclass AND f.oid = a.oid
    UNION ALL
    SELECT '', coalesce(s.srvacl, acldefault('S', o.oid))
    FROM pg_foreign_server s WHERE a.catalog = 'pg_foreign_server'::regclass AND s.oid = a.oid
  ) x(attname, acl)
  CROSS JOIN LATERAL (SELECT x.attname) c
  WHERE a.aspect IN ('GRANT', 'REVOKE')
),
privilege AS (
  SELECT DISTINCT l.ordinal, g.role, x.privilege_type, l.attname, x.is_grantable
  FROM acl l
  CROSS JOIN LATERAL aclexplode(l.acl) x
  CROSS JOIN LATERAL (SELECT CASE WHEN x.grantee = 0 THEN 'public' ELSE pg_get_userbyid(x.grantee)::text END) g(role)
  WHERE g.role = ANY (string_to_array(l.roles, E'\n'))
)
SELECT ordinal, pg_get_userbyid(owner.oid)::text AS value
FROM owner JOIN asked USING (ordinal)
WHERE asked.aspect = 'OWNER'
UNION ALL
SELECT a.ordinal,
       coalesce((SELECT string_agg(concat_ws(' ', p.role, p.privilege_type, nullif(p.attname, ''),
                                             CASE WHEN p.is_grantable THEN '*' END), E'\n'
                                   ORDER BY p.role, p.privilege_type, p.attname, p.is_grantable)
                 FROM privilege p WHERE p.ordinal = a.ordinal), '')
FROM asked a
WHERE a.aspect IN ('GRANT', 'REVOKE')
UNION ALL
SELECT a.ordinal, coalesce(md5(d.description), '')
FROM asked a
CROSS JOIN LATERAL (
  SELECT CASE WHEN k.oid IS NOT NULL THEN 'pg_constraint'::regclass::oid
              WHEN a.detail <> '' AND a.catalog = 'pg_type'::regclass THEN 'pg_class'::regclass::oid
              ELSE a.catalog END AS catalog,
         coalesce(k.oid, CASE WHEN a.detail <> '' THEN nullif(t.typrelid, 0) END, a.oid) AS oid,
         CASE WHEN k.oid IS NULL AND a.detail <> ''
              THEN (SELECT c.attnum FROM pg_attribute c
                    WHERE c.attrelid = coalesce(nullif(t.typrelid, 0), a.oid) AND c.attname = a.detail
                      AND NOT c.attisdropped)
              ELSE 0 END AS sub
  FROM (SELECT) one
  LEFT JOIN pg_type t ON a.catalog = 'pg_type'::regclass AND t.oid = a.oid
  LEFT JOIN pg_constraint k ON a.detail LIKE 'constraint %' AND k.conname = substr(a.detail, 12)
                           AND a.oid IN (k.conrelid, k.contypid)
) o
LEFT JOIN pg_description d ON d.classoid = o.catalog AND d.objoid = o.oid AND d.objsubid = o.sub
WHERE a.aspect = 'COMMENT'
UNION ALL
SELECT a.ordinal,
       CASE a.aspect
         WHEN 'OPTIONS' THEN (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(c.reloptions) o
                              WHERE split_part(o, '=', 1) = ANY (string_to_array(replace(a.detail, '"', ''), ', ')))
         WHEN 'ROW_SECURITY' THEN c.relrowsecurity::text
         WHEN 'FORCED_ROW_SECURITY' THEN c.relforcerowsecurity::text
         WHEN 'REPLICA_IDENTITY' THEN c.relreplident::text
              || coalesce((SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
                           WHERE x.indrelid = c.oid AND x.indisreplident), '')
         WHEN 'CLUSTER' THEN (SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
                              WHERE x.indrelid = c.oid AND x.indisclustered)
         WHEN 'STATISTICS' THEN (SELECT t.attstattarget::text FROM pg_attribute t
                                 WHERE t.attrelid = c.oid AND a.detail IN (t.attname, t.attnum::text) LIMIT 1)
         WHEN 'DEFAULT' THEN (SELECT md5(d.adbin::text) FROM pg_attribute t
                              JOIN pg_attrdef d ON d.adrelid = t.attrelid AND d.adnum = t.attnum
                              WHERE t.attrelid = c.oid AND t.attname = a.detail)
       END
FROM asked a
JOIN pg_class c ON a.catalog = 'pg_class'::regclass AND c.oid = a.oid
WHERE a.aspect IN ('OPTIONS', 'ROW_SECURITY', 'FORCED_ROW_SECURITY', 'REPLICA_IDENTITY', 'CLUSTER', 'STATISTICS', 'DEFAULT')
UNION ALL
SELECT a.ordinal, to_jsonb(s) ->> 'stxstattarget'
FROM asked a
JOIN pg_statistic_ext s ON a.catalog = 'pg_statistic_ext'::regclass AND s.oid = a.oid
WHERE a.aspect = 'STATISTICS'
UNION ALL
SELECT a.ordinal, coalesce(g.tgenabled, w.ev_enabled, e.evtenabled)::text
FROM asked a
LEFT JOIN pg_trigger g ON a.catalog = 'pg_trigger'::regclass AND g.oid = a.oid
LEFT JOIN pg_rewrite w ON a.catalog = 'pg_rewrite'::regclass AND w.oid = a.oid
LEFT JOIN pg_event_trigger e ON a.catalog = 'pg_event_trigger'::regclass AND e.oid = a.oid
WHERE a.aspect = 'STATE'
UNION ALL
SELECT a.ordinal, (SELECT string_agg(s.provider || ' ' || s.objsubid || ' ' || s.label, E'\n' ORDER BY s.provider, s.objsubid)
                   FROM pg_seclabel s WHERE s.classoid = a.catalog AND s.objoid = a.oid)
FROM asked a
WHERE a.aspect = 'SECURITY_LABEL'
UNION ALL
SELECT a.ordinal, (SELECT md5(string_agg(concat_ws(' ', m.maptokentype, m.mapseqno, d.dictname), ',' ORDER BY m.maptokentype, m.mapseqno))
                   FROM pg_ts_config_map m
                   JOIN pg_ts_dict d ON d.oid = m.mapdict
                   JOIN pg_ts_config c ON c.oid = m.mapcfg
                   -- What ADD MAPPING says of its tokens; what ALTER MAPPING does may concern them all.
                   WHERE m.mapcfg = a.oid
                     AND (a.detail NOT LIKE 'add for %'
                          OR (SELECT quote_ident(t.alias) FROM ts_token_type(c.cfgparser) t WHERE t.tokid = m.maptokentype)
                             = ANY (string_to_array(substring(a.detail FROM '^add for (.*?) with '), ', '))))
FROM asked a
WHERE a.aspect = 'MAPPING'
UNION ALL
-- Of an operator family's members those that the statement adds; the detail may name a type without its schema.
SELECT a.ordinal, (SELECT md5(string_agg(m.member || m.what, ',' ORDER BY m.member))
                   FROM (SELECT format('operator %s (%s, %s)', o.amopstrategy, format_type(o.amoplefttype, NULL),
                                       format_type(o.amoprighttype, NULL)) AS member, ' ' || o.amopopr AS what
                         FROM pg_amop o WHERE o.amopfamily = a.oid
                         UNION ALL
                         SELECT format('function %s (%s, %s)', p.amprocnum, format_type(p.amproclefttype, NULL),
                                       format_type(p.amprocrighttype, NULL)), ' ' || p.amproc::oid
                         FROM pg_amproc p WHERE p.amprocfamily = a.oid) m
                   WHERE strpos(', ' || regexp_replace(a.detail, '("[^"]*"|\w+)\.', '', 'g') || ', ',
                                ', ' || regexp_replace(m.member, '("[^"]*"|\w+)\.', '', 'g') || ', ') > 0)
FROM asked a
WHERE a.aspect = 'MEMBERS'
