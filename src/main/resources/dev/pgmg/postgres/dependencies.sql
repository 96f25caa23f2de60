-- Everything that depends, directly or not, on the given objects: one row for each dependency, and
-- one for each given object.
--
-- The objects are those that a person knows: the rule _RETURN is its view, a row type and an array
-- type are their relation or element type, a multirange type is its range type, the relation of a
-- composite type is the type, a check of a domain is the domain, an operator or function of an
-- operator class is the class; what was added to an operator family or a publication is an object of
-- its own. What depends on a table is only followed from a table that was asked for: that a table
-- uses a type does not bring in what reads the table.
WITH RECURSIVE
dependency(catalog, oid, sub, followed, refcatalog, refoid, refsub, deptype) AS (
  SELECT catalog::regclass::oid, oid, 0, true, NULL::oid, NULL::oid, 0, NULL::"char"
  FROM unnest(?::text[], ?::oid[]) AS asked(catalog, oid)
  UNION
  SELECT c.catalog, c.oid, d.objsubid,
         c.catalog <> 'pg_class'::regclass
         OR (SELECT k.relkind IN ('v', 'm', 'i', 'I') FROM pg_class k WHERE k.oid = c.oid),
         n.catalog, n.oid, d.refobjsubid, d.deptype
  FROM dependency n
  CROSS JOIN LATERAL (
    SELECT n.catalog AS classid, n.oid AS objid
    UNION ALL
    SELECT 'pg_type'::regclass, k.reltype FROM pg_class k
    WHERE n.catalog = 'pg_class'::regclass AND k.oid = n.oid AND k.reltype <> 0
    UNION ALL
    SELECT 'pg_type'::regclass, t.typarray FROM pg_class k JOIN pg_type t ON t.oid = k.reltype
    WHERE n.catalog = 'pg_class'::regclass AND k.oid = n.oid AND t.typarray <> 0
    UNION ALL
    SELECT 'pg_type'::regclass, t.typarray FROM pg_type t
    WHERE n.catalog = 'pg_type'::regclass AND t.oid = n.oid AND t.typarray <> 0
    UNION ALL
    SELECT 'pg_class'::regclass, t.typrelid FROM pg_type t
    WHERE n.catalog = 'pg_type'::regclass AND t.oid = n.oid AND t.typrelid <> 0
    UNION ALL
    SELECT 'pg_type'::regclass, multirange.type
    FROM pg_range r
    JOIN pg_type t ON t.oid = r.rngmultitypid
    CROSS JOIN LATERAL (VALUES (t.oid), (t.typarray)) AS multirange(type)
    WHERE n.catalog = 'pg_type'::regclass AND r.rngtypid = n.oid
  ) raw
  JOIN pg_depend d ON d.refclassid = raw.classid AND d.refobjid = raw.objid
                  AND d.deptype IN ('n', 'a', 'i', 'I')
  CROSS JOIN LATERAL (
    SELECT CASE WHEN w.rulename = '_RETURN' OR tk.relkind IN ('r', 'p', 'v', 'm', 'f')
                THEN 'pg_class'::regclass::oid
                WHEN k.relkind = 'c' OR dc.contypid <> 0 THEN 'pg_type'::regclass::oid
                WHEN class.oid IS NOT NULL THEN 'pg_opclass'::regclass::oid
                ELSE d.classid END AS catalog,
           CASE WHEN w.rulename = '_RETURN' THEN w.ev_class
                WHEN tk.relkind IN ('r', 'p', 'v', 'm', 'f') THEN tk.oid
                WHEN k.relkind = 'c' THEN k.reltype
                WHEN dc.contypid <> 0 THEN dc.contypid
                ELSE coalesce(class.oid, range.rngtypid, element.oid, d.objid) END AS oid,
           k.relkind, k.relispartition, g.tgisinternal OR g.tgparentid <> 0 AS is_part
    FROM (SELECT) AS one
    LEFT JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid
    LEFT JOIN pg_type t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid
    LEFT JOIN pg_type element
      ON element.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE t.oid END
    LEFT JOIN pg_range range ON range.rngmultitypid = element.oid
    LEFT JOIN pg_class tk ON tk.oid = element.typrelid
    LEFT JOIN pg_class k ON d.classid = 'pg_class'::regclass AND k.oid = d.objid
    LEFT JOIN pg_constraint dc ON d.classid = 'pg_constraint'::regclass AND dc.oid = d.objid
    LEFT JOIN pg_trigger g ON d.classid = 'pg_trigger'::regclass AND g.oid = d.objid
    LEFT JOIN LATERAL (
      SELECT m.refobjid AS oid FROM pg_depend m
      WHERE m.classid = d.classid AND m.objid = d.objid AND m.refclassid = 'pg_opclass'::regclass
    ) class ON d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass)
  ) c
  WHERE n.followed
    AND (c.catalog, c.oid) <> (n.catalog, n.oid)
    AND coalesce(c.relkind, 'v') NOT IN ('t', 'S')
    -- A trigger or an index of a partition comes and goes with that of its parent.
    AND NOT coalesce(c.is_part, false)
    AND NOT coalesce(c.relispartition AND c.relkind IN ('i', 'I'), false)
)
SELECT DISTINCT catalog::regclass::text, oid, sub, refcatalog::regclass::text, refoid, refsub, deptype
FROM dependency
ORDER BY 1, 2, 3, 4, 5, 6, 7
