-- What the given objects are called, and the extension each belongs to. It is read with an empty
-- search_path, so that every name is qualified.
--
-- The branches are those of the directory identity, one for each catalog among the addresses.
WITH asked AS (
  SELECT catalog::regclass::oid AS catalog, oid
  FROM unnest(?::text[], ?::oid[]) AS a(catalog, oid)
),
identity(catalog, oid, kind, word, schema, name, member, ref, owner, grantword, acltype, acl, namespace) AS (
  SELECT 0::oid, 0::oid, ''::text, ''::text, ''::text, ''::text, ''::text, ''::text, 0::oid, ''::text, ''::text,
         NULL::aclitem[], 0::oid
  WHERE false ${identity}
)
SELECT a.catalog::regclass::text, a.oid, coalesce(i.kind, 'OTHER'), coalesce(i.schema, ''),
       coalesce(i.name, ''), coalesce(i.member, ''), coalesce(e.extname, '')
FROM asked a
LEFT JOIN identity i USING (catalog, oid)
LEFT JOIN pg_depend d ON d.classid = a.catalog AND d.objid = a.oid AND d.objsubid = 0
                     AND d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
LEFT JOIN pg_extension e ON e.oid = d.refobjid
ORDER BY 1, 2
