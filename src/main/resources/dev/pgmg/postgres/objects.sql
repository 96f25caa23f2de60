-- What the given objects are: how SQL calls them, what they consist of, the SQL that drops them and,
-- where it is asked for, the SQL that would make them again, exactly; empty where there is none.
-- It is read with an empty search_path, so that every name is qualified.
--
-- The branches are those of the directories identity and recreate, one for each catalog among the
-- addresses.
WITH asked AS (
  SELECT catalog::regclass::oid AS catalog, oid, deparse, managed, ?::oid[] AS managed_families
  FROM unnest(?::text[], ?::oid[], ?::bool[], ?::bool[]) AS a(catalog, oid, deparse, managed)
),
identity(catalog, oid, kind, word, schema, name, member, ref, owner, grantword, acltype, acl, namespace) AS (
  SELECT 0::oid, 0::oid, ''::text, ''::text, ''::text, ''::text, ''::text, ''::text, 0::oid, ''::text, ''::text,
         NULL::aclitem[], 0::oid
  WHERE false ${identity}
),
made(catalog, oid, recreate, remove, parts) AS (
  SELECT 0::oid, 0::oid, ''::text, ''::text, NULL::text[] WHERE false ${recreate}
)
SELECT a.catalog::regclass::text, a.oid, coalesce(i.kind, 'OTHER'), coalesce(i.schema, ''),
       coalesce(i.name, ''), coalesce(i.member, ''),
       coalesce((SELECT e.extname FROM pg_depend x JOIN pg_extension e ON e.oid = x.refobjid
                 WHERE x.classid = a.catalog AND x.objid = a.oid AND x.objsubid = 0
                   AND x.deptype = 'e' AND x.refclassid = 'pg_extension'::regclass), ''),
       coalesce(m.recreate, ''),
       CASE WHEN i.kind IN ('TABLE', 'FOREIGN_TABLE', 'SEQUENCE', 'SCHEMA', 'EXTENSION') THEN ''
            ELSE coalesce(m.remove, 'DROP ' || nullif(i.word, '') || ' ' || i.ref, '') END,
       coalesce(m.parts, '{}')
FROM asked a
LEFT JOIN identity i USING (catalog, oid)
LEFT JOIN made m USING (catalog, oid)
