-- What the given objects wear that is not in their definition, as the statements that put it on
-- again in their order, and what this session lacks to run them. What is as PostgreSQL makes
-- it by default gives no statement. It is read with an empty search_path.
--
-- Privileges: a new object has those that ALTER DEFAULT PRIVILEGES gives, so they are taken away
-- first wherever the old object had a list of its own or there are such defaults; then the owner is
-- set, then every grant is made as its grantor, in the list's order where that can be.
--
-- The branches are those of the directories identity and dress, one for each catalog among the
-- addresses.
WITH RECURSIVE asked AS (
  SELECT catalog::regclass::oid AS catalog, oid
  FROM unnest(?::text[], ?::oid[]) AS a(catalog, oid)
),
identity(catalog, oid, kind, word, schema, name, member, ref, owner, grantword, acltype, acl, namespace) AS (
  SELECT 0::oid, 0::oid, ''::text, ''::text, ''::text, ''::text, ''::text, ''::text, 0::oid, ''::text, ''::text,
         NULL::aclitem[], 0::oid
  WHERE false ${identity}
),
-- SET ROLE asks for membership before 16, for the SET option of it from 16 on.
role_right(name) AS (
  SELECT CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END
),
default_grantee AS (
  SELECT i.catalog, i.oid,
         string_agg(DISTINCT quote_ident(pg_get_userbyid(x.grantee)), ', ')
           FILTER (WHERE x.grantee NOT IN (0, current_user::regrole)) AS names
  FROM identity i
  -- In pg_default_acl S is for sequences, and servers have no defaults.
  JOIN pg_default_acl d ON d.defaclrole = current_user::regrole AND i.acltype IN ('r', 'f', 'T')
                       AND d.defaclobjtype::text = i.acltype AND d.defaclnamespace IN (0, i.namespace)
  CROSS JOIN LATERAL aclexplode(d.defaclacl) x
  WHERE i.owner IS NOT NULL
  GROUP BY i.catalog, i.oid
),
relisted AS (
  -- GRANT knows aggregates as functions only.
  SELECT i.catalog, i.oid, regexp_replace(i.ref, '\(\*\)$', '()') AS ref, i.grantword, i.owner, d.names AS default_names,
         coalesce(i.acl, acldefault(i.acltype::"char", i.owner)) AS list
  FROM identity i LEFT JOIN default_grantee d USING (catalog, oid)
  WHERE i.owner IS NOT NULL AND i.acltype <> '' AND (i.acl IS NOT NULL OR d.oid IS NOT NULL)
),
privilege AS (
  SELECT r.catalog, r.oid, r.ref, r.grantword, r.owner, x.grantor, x.grantee, x.is_grantable, item.place,
         string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) AS names
  FROM relisted r
  CROSS JOIN LATERAL unnest(r.list) WITH ORDINALITY item(acl, place)
  CROSS JOIN LATERAL aclexplode(ARRAY[item.acl]) x
  GROUP BY r.catalog, r.oid, r.ref, r.grantword, r.owner, x.grantor, x.grantee, x.is_grantable, item.place
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
statement(catalog, oid, rank, aspect, detail, sql, as_role) AS (
  SELECT catalog, oid, 1, 'PRIVILEGES', '',
         ARRAY[format('REVOKE ALL ON %s %s FROM %s', grantword, ref,
                      concat_ws(', ', 'PUBLIC', quote_ident(current_user), default_names))], NULL::oid
  FROM relisted
  UNION ALL
  SELECT catalog, oid, 2, 'OWNER', '',
         ARRAY[format('ALTER %s %s OWNER TO %I', word, ref, pg_get_userbyid(owner))], NULL
  FROM identity
  WHERE owner IS NOT NULL AND owner <> current_user::regrole
  UNION ALL
  SELECT catalog, oid, 3, 'PRIVILEGES',
         to_char((SELECT min(d.steps) FROM distance d
                  WHERE d.catalog = p.catalog AND d.oid = p.oid AND d.role = p.grantor), 'FM00')
         || to_char(p.place, ' FM00000'),
         ARRAY[format('GRANT %s ON %s %s TO %s%s', names, grantword, ref,
                      CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                      CASE WHEN is_grantable AND grantee <> owner THEN ' WITH GRANT OPTION' END)],
         grantor
  FROM privilege p
  UNION ALL
  SELECT i.catalog, i.oid, 8, 'COMMENT', '', ARRAY[format('COMMENT ON %s %s IS %L', i.word, i.ref, d.description)], NULL
  FROM identity i
  JOIN pg_description d ON d.classoid = i.catalog AND d.objoid = i.oid AND d.objsubid = 0
  WHERE i.word <> ''
  UNION ALL
  -- Not by the view pg_seclabels, whose names SECURITY LABEL refuses: f(n integer DEFAULT 1), window.
  SELECT i.catalog, i.oid, 10, 'SECURITY_LABEL', l.provider || ' ' || l.objsubid,
         ARRAY[format('SECURITY LABEL FOR %I ON %s IS %L', l.provider,
                      CASE l.objsubid WHEN 0 THEN i.word || ' ' || i.ref ELSE format('COLUMN %s.%I', i.ref, t.attname) END,
                      l.label)], NULL
  FROM identity i
  CROSS JOIN LATERAL (
    SELECT i.catalog, i.oid
    UNION ALL
    -- The attributes of a composite type.
    SELECT 'pg_class'::regclass, y.typrelid
    FROM pg_type y WHERE i.catalog = 'pg_type'::regclass AND y.oid = i.oid AND y.typrelid <> 0
  ) labelled(catalog, oid)
  JOIN pg_seclabel l ON l.classoid = labelled.catalog AND l.objoid = labelled.oid
  LEFT JOIN pg_attribute t ON t.attrelid = l.objoid AND t.attnum = l.objsubid AND l.objsubid <> 0
  UNION ALL
  SELECT i.catalog, i.oid, 14, 'EXTENSION', e.extname,
         ARRAY[format('ALTER EXTENSION %I ADD %s %s', e.extname, i.word, i.ref)], NULL
  FROM identity i
  JOIN pg_depend d ON d.classid = i.catalog AND d.objid = i.oid AND d.objsubid = 0
                  AND d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
  JOIN pg_extension e ON e.oid = d.refobjid
  WHERE i.word <> '' AND i.kind <> 'EXTENSION'
  UNION ALL
  SELECT i.catalog, i.oid, 14, 'EXTENSION_DEPENDENCY', e.extname,
         ARRAY[format('ALTER %s %s DEPENDS ON EXTENSION %I', i.word, i.ref, e.extname)], NULL
  FROM identity i
  JOIN pg_depend d ON d.classid = i.catalog AND d.objid = i.oid AND d.objsubid = 0
                  AND d.deptype = 'x' AND d.refclassid = 'pg_extension'::regclass
  JOIN pg_extension e ON e.oid = d.refobjid
  WHERE i.kind IN ('FUNCTION', 'PROCEDURE', 'AGGREGATE', 'TRIGGER', 'MATERIALIZED_VIEW', 'INDEX')
  ${dress}
),
-- Once the owner is another one, it takes the owner's rights to go on.
runnable AS (
  SELECT s.*, i.owner, i.namespace,
         coalesce(nullif(s.as_role, i.owner),
                  CASE WHEN s.rank > 2 AND NOT pg_has_role(i.owner, 'USAGE') THEN i.owner END) AS role
  FROM statement s JOIN identity i USING (catalog, oid)
)
SELECT catalog::regclass::text, oid, aspect, detail,
       CASE WHEN role IS NULL THEN sql
            ELSE format('SET LOCAL ROLE %I', pg_get_userbyid(role)) || sql || format('SET LOCAL ROLE %I', current_user) END,
       coalesce(
         CASE WHEN NOT pg_has_role(session_user, coalesce(role, CASE WHEN aspect = 'OWNER' THEN owner END), role_right.name)
              THEN 'it is not a member of role ' || quote_ident(pg_get_userbyid(coalesce(role, owner)))
              WHEN aspect = 'OWNER' AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                   AND NOT has_schema_privilege(owner, namespace, 'CREATE')
              THEN format('role %I may not create in schema %I', pg_get_userbyid(owner), namespace::regnamespace)
              WHEN aspect = 'EXTENSION'
                   AND NOT pg_has_role((SELECT e.extowner FROM pg_extension e WHERE e.extname = detail), 'USAGE')
              THEN 'it does not own extension ' || quote_ident(detail)
              -- Which providers are loaded nothing says, but these say what could have loaded any. Not
              -- every role sees them all.
              WHEN aspect = 'SECURITY_LABEL'
                   AND (SELECT count(*) = 3 AND every(setting = '') FROM pg_settings
                        WHERE name IN ('shared_preload_libraries', 'session_preload_libraries', 'local_preload_libraries'))
              THEN format('security label provider %s is not loaded', regexp_replace(detail, ' \d+$', ''))
         END, '')
FROM runnable CROSS JOIN role_right
ORDER BY 1, 2, rank, detail, sql
