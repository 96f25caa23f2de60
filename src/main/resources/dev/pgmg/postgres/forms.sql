-- What PostgreSQL says of the definition of managed objects: their form, to be compared with the one
-- they had. Not in it is what only dresses them, or what maintenance changes: options that the applied
-- statement does not mention, whether a materialized view is filled, where it is stored.
WITH asked AS MATERIALIZED (
  SELECT key, catalog::regclass::oid AS catalog, oid, true AS deparse, false AS managed,
         '{}'::oid[] AS managed_families
  FROM unnest(?::text[], ?::text[], ?::oid[]) AS a(key, catalog, oid)
),
identity(catalog, oid, kind, word, schema, name, member, ref, owner, grantword, acltype, acl, namespace) AS (
  SELECT 0::oid, 0::oid, ''::text, ''::text, ''::text, ''::text, ''::text, ''::text, 0::oid, ''::text, ''::text,
         NULL::aclitem[], 0::oid
  WHERE false ${identity}
),
form AS (
  SELECT a.catalog, a.oid,
         CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid)
              WHEN c.relkind IN ('i', 'I')
              THEN regexp_replace(pg_get_indexdef(c.oid), ' WITH \([^)]*\)', '') END
         || coalesce((SELECT string_agg(o, ',' ORDER BY o) FROM unnest(c.reloptions) o
                      WHERE position(split_part(o, '=', 1) IN lower(s.definition)) > 0), '') AS text
  FROM asked a
  JOIN pg_class c ON a.catalog = 'pg_class'::regclass AND c.oid = a.oid
  LEFT JOIN ${schema}.pgmg_state s ON s.object_name = a.key
  UNION ALL
  -- With the tables that are named in it; those of a schema or of the database come and go.
  SELECT a.catalog, a.oid,
         concat_ws(' ', to_jsonb(p) - 'oid' - 'pubname' - 'pubowner',
                   (SELECT string_agg(to_jsonb(t)::text, ',' ORDER BY t.schemaname, t.tablename)
                    FROM pg_publication_tables t
                    WHERE t.pubname = p.pubname
                      AND EXISTS (SELECT FROM pg_publication_rel r
                                  WHERE r.prpubid = p.oid
                                    AND r.prrelid = format('%I.%I', t.schemaname, t.tablename)::regclass)))
  FROM asked a
  JOIN pg_publication p ON a.catalog = 'pg_publication'::regclass AND p.oid = a.oid
  UNION ALL
  SELECT catalog, oid, recreate
  FROM (
    SELECT NULL::oid AS catalog, NULL::oid AS oid, NULL::text AS recreate, NULL::text AS remove, NULL::text[] AS parts
    WHERE false
    ${recreate}
  ) r
)
