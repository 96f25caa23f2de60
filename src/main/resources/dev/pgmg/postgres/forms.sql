-- What PostgreSQL says of the definition of managed objects: their form, to be compared with the one
-- they had. Not in it is what only dresses them, or what maintenance changes: options that the applied
-- statement does not mention, whether a materialized view is filled, where it is stored.
--
-- The definitions are those that the state table has, or others that are to be compared: then all
-- options count but those in all_but.
WITH asked AS MATERIALIZED (
  SELECT key, catalog::regclass::oid AS catalog, oid, true AS deparse, false AS managed,
         '{}'::oid[] AS managed_families
  FROM unnest(?::text[], ?::text[], ?::oid[]) AS a(key, catalog, oid)
),
-- Read where it is joined: by its key, and not as often as there are objects.
definitions(key, definition, all_but) AS NOT MATERIALIZED (
  ${definitions}
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
         || coalesce((SELECT CASE WHEN s.all_but IS NULL THEN '' ELSE E'\nWITH ' END || string_agg(o, ',' ORDER BY o)
                      FROM unnest(c.reloptions) o
                      WHERE CASE WHEN s.all_but IS NULL THEN position(split_part(o, '=', 1) IN lower(s.definition)) > 0
                                 ELSE split_part(o, '=', 1) <> ALL (s.all_but) END), '') AS text, NULL::text AS in_full
  FROM asked a
  JOIN pg_class c ON a.catalog = 'pg_class'::regclass AND c.oid = a.oid
  LEFT JOIN definitions s ON s.key = a.key
  UNION ALL
  -- With the tables and schemas that are named in it. The views of publications are read by name: who is
  -- no superuser may not look into every schema. What is as CREATE makes it by default is left out.
  SELECT a.catalog, a.oid,
         format('CREATE PUBLICATION %I', p.pubname)
         || coalesce(CASE WHEN p.puballtables THEN ' FOR ALL TABLES'
                          ELSE ' FOR ' || nullif(concat_ws(', ', 'TABLE ' || tables.list, 'TABLES IN SCHEMA ' || schemas.list), '') END, '')
         || coalesce(' WITH (' || nullif(concat_ws(', ',
                       CASE WHEN NOT (p.pubinsert AND p.pubupdate AND p.pubdelete AND p.pubtruncate)
                            THEN format('publish = %L', concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                                   CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                                   CASE WHEN p.pubtruncate THEN 'truncate' END)) END,
                       CASE WHEN p.pubviaroot THEN 'publish_via_partition_root = true' END,
                       -- From 18 on.
                       CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN 'publish_generated_columns = stored' END), '') || ')', ''), NULL
  FROM asked a
  JOIN pg_publication p ON a.catalog = 'pg_publication'::regclass AND p.oid = a.oid
  CROSS JOIN LATERAL (
    -- Columns and filters are there from 15 on; without a list the view shows all columns.
    SELECT string_agg(concat_ws(' ', format('%I.%I', n.nspname, c.relname),
                        CASE WHEN to_jsonb(r) ->> 'prattrs' IS NOT NULL
                             THEN (SELECT format('(%s)', string_agg(format('%I', column_name), ', '))
                                   FROM jsonb_array_elements_text(to_jsonb(t) -> 'attnames') AS column_name) END,
                        'WHERE ' || (to_jsonb(t) ->> 'rowfilter')), ', ' ORDER BY n.nspname, c.relname) AS list
    FROM pg_publication_rel r
    JOIN pg_class c ON c.oid = r.prrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_publication_tables t ON t.pubname = p.pubname AND t.schemaname = n.nspname AND t.tablename = c.relname
    WHERE r.prpubid = p.oid
  ) tables
  CROSS JOIN LATERAL (
    SELECT string_agg(format('%I', address.object_names[1]), ', ' ORDER BY address.object_names[1]) AS list
    FROM pg_depend d
    CROSS JOIN LATERAL pg_identify_object_as_address(d.classid, d.objid, 0) address
    WHERE d.refclassid = 'pg_publication'::regclass AND d.refobjid = p.oid AND d.classid <> 'pg_publication_rel'::regclass
  ) schemas
  UNION ALL
  SELECT a.catalog, a.oid, format('CREATE SCHEMA %I AUTHORIZATION %I', n.nspname, pg_get_userbyid(n.nspowner)), NULL
  FROM asked a
  JOIN pg_namespace n ON a.catalog = 'pg_namespace'::regclass AND n.oid = a.oid
  JOIN definitions s ON s.key = a.key AND s.definition ~* '\mauthorization\M'
  UNION ALL
  -- As far as the definition says it: a version or a schema that nobody asked for may be any.
  SELECT a.catalog, a.oid,
         concat_ws(' ', format('CREATE EXTENSION %I', e.extname),
                   CASE WHEN s.definition ~* '\mschema\M' THEN format('SCHEMA %I', n.nspname) END,
                   CASE WHEN s.definition ~* '\mversion\M' THEN format('VERSION %L', e.extversion) END), NULL
  FROM asked a
  JOIN pg_extension e ON a.catalog = 'pg_extension'::regclass AND e.oid = a.oid
  JOIN pg_namespace n ON n.oid = e.extnamespace
  JOIN definitions s ON s.key = a.key AND s.definition ~* '\m(schema|version)\M'
  UNION ALL
  -- A partner is named by whichever operator was made last: in full it is shown, but not compared.
  SELECT catalog, oid,
         CASE WHEN catalog = 'pg_operator'::regclass
              THEN regexp_replace(recreate, ', (COMMUTATOR|NEGATOR) = OPERATOR\([^)]*\)', '', 'g')
              ELSE recreate END, recreate
  FROM (
    SELECT NULL::oid AS catalog, NULL::oid AS oid, NULL::text AS recreate, NULL::text AS remove, NULL::text[] AS parts
    WHERE false
    ${recreate}
  ) r
)
