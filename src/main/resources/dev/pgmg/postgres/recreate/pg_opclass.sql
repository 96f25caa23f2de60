-- Operator classes with the operators and functions that are theirs; the others of the family were
-- added to it. In GiST, GIN and SP-GiST those that a class's own statement gives belong to the family
-- too, and stay when the class goes: its statement would find them there already. So a managed class
-- takes those of its own type with it, and the family that it made for itself.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE OPERATOR CLASS %I.%I%s FOR TYPE %s USING %I FAMILY %I.%I AS %s', n.nspname, o.opcname,
                        CASE WHEN o.opcdefault THEN ' DEFAULT' ELSE '' END, format_type(o.opcintype, NULL), am.amname,
                        fn.nspname, f.opfname,
                        concat_ws(', ', operators.list, functions.list,
                                  CASE WHEN o.opckeytype <> 0 OR operators.list IS NULL AND functions.list IS NULL
                                       THEN 'STORAGE ' || format_type(coalesce(nullif(o.opckeytype, 0), o.opcintype), NULL) END)) END,
       CASE WHEN NOT a.managed THEN NULL
            WHEN f.opfname = o.opcname AND f.opfnamespace = o.opcnamespace AND f.oid <> ALL (a.managed_families)
                 AND NOT coalesce(family.serves_others, false)
            THEN format('DROP OPERATOR FAMILY %I.%I USING %I', fn.nspname, f.opfname, am.amname)
            -- One statement for two.
            WHEN family.own_members IS NOT NULL
            THEN format('DO $pgmg$ BEGIN DROP OPERATOR CLASS %s; ALTER OPERATOR FAMILY %I.%I USING %I DROP %s; END $pgmg$',
                        i.ref, fn.nspname, f.opfname, am.amname, family.own_members) END,
       NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_opclass o ON a.catalog = 'pg_opclass'::regclass AND o.oid = a.oid
JOIN pg_am am ON am.oid = o.opcmethod
JOIN pg_namespace n ON n.oid = o.opcnamespace
JOIN pg_opfamily f ON f.oid = o.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
CROSS JOIN LATERAL (
  SELECT string_agg(format('OPERATOR %s %s', m.amopstrategy, m.amopopr::regoperator)
                    || coalesce((SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
                                 FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace
                                 WHERE s.oid = m.amopsortfamily), ''), ', ' ORDER BY m.amopstrategy, m.oid) AS list
  FROM pg_depend d
  JOIN pg_amop m ON m.oid = d.objid
  WHERE d.classid = 'pg_amop'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = o.oid
) operators
CROSS JOIN LATERAL (
  SELECT string_agg(format('FUNCTION %s (%s, %s) %s', m.amprocnum, format_type(m.amproclefttype, NULL),
                           format_type(m.amprocrighttype, NULL), m.amproc::regprocedure), ', ' ORDER BY m.amprocnum, m.oid) AS list
  FROM pg_depend d
  JOIN pg_amproc m ON m.oid = d.objid
  WHERE d.classid = 'pg_amproc'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = o.oid
) functions
CROSS JOIN LATERAL (
  SELECT bool_or(NOT is_own) AS serves_others, string_agg(dropped, ', ' ORDER BY dropped) AS own_members
  FROM (
    SELECT false AS is_own, NULL AS dropped
    FROM pg_opclass other WHERE other.opcfamily = f.oid AND other.oid <> o.oid
    UNION ALL
    SELECT m.amoplefttype = o.opcintype AND m.amoprighttype = o.opcintype,
           CASE WHEN m.amoplefttype = o.opcintype AND m.amoprighttype = o.opcintype
                THEN format('OPERATOR %s (%s, %s)', m.amopstrategy, format_type(m.amoplefttype, NULL), format_type(m.amoprighttype, NULL)) END
    FROM pg_amop m
    WHERE m.amopfamily = f.oid
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_amop'::regclass AND d.objid = m.oid
                                                AND d.refclassid = 'pg_opclass'::regclass)
    UNION ALL
    SELECT m.amproclefttype = o.opcintype AND m.amprocrighttype = o.opcintype,
           CASE WHEN m.amproclefttype = o.opcintype AND m.amprocrighttype = o.opcintype
                THEN format('FUNCTION %s (%s, %s)', m.amprocnum, format_type(m.amproclefttype, NULL), format_type(m.amprocrighttype, NULL)) END
    FROM pg_amproc m
    WHERE m.amprocfamily = f.oid
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_amproc'::regclass AND d.objid = m.oid
                                                AND d.refclassid = 'pg_opclass'::regclass)
  ) AS members
) family
